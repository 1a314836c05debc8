/** The county's clock: Asia/Shanghai, UTC+8 all year since 1992. */
const OFFSET = 8 * 3600_000
const DAY = 86_400_000

/** The calendar day, 2026-11-23, on which a moment falls in the county. */
export const dayOf = (at: Date): string => new Date(at.getTime() + OFFSET).toISOString().slice(0, 10)

/** 14:26, by the county's clock. */
export const clockOf = (at: Date): string => new Date(at.getTime() + OFFSET).toISOString().slice(11, 16)

/** The first moment of a county day. */
export const startOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`)

/** The day so many days later (or earlier, when negative). */
export const addDays = (day: string, days: number): string =>
  dayOf(new Date(startOf(day).getTime() + days * DAY))
