import { isWorkday } from 'chinese-days'
import { addDays } from '../day'

// The package looks at the machine's own calendar day: its noon is the same day in every zone.
const works = (day: string) => isWorkday(new Date(`${day}T12:00:00`))

/**
 * The day that many working days after a day, by the State Council's holiday arrangements as the package has
 * them; for a year not yet announced only weekends count as free.
 */
export function workdaysAfter(day: string, count: number): string {
  let at = day
  for (let left = count; left > 0;) {
    at = addDays(at, 1)
    if (works(at)) left -= 1
  }
  return at
}
