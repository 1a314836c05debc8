import { addDays } from '../day'

const WEEK = 7

/** The Monday of the week in which a county day lies. */
const mondayOf = (day: string) => {
  const sinceSunday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((sinceSunday + WEEK - 1) % WEEK))
}

/**
 * Weeks in a row with at least one day of study, up to this one. A week that is still running breaks nothing:
 * without a day yet, the row up to last week counts.
 */
export function weeksInARow(days: string[], today: string): number {
  const mondays = new Set(days.map(mondayOf))
  let week = mondayOf(today)
  if (!mondays.has(week)) week = addDays(week, -WEEK)
  let count = 0
  for (; mondays.has(week); week = addDays(week, -WEEK)) count++
  return count
}
