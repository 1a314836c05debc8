import { clockOf, dayOf } from '../day'

/** 2026-11-20: 2026年11月20日. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A moment on the county's clock: 2026年11月20日 14:26. */
export const momentWords = (at: Date): string => `${dayWords(dayOf(at))} ${clockOf(at)}`
