import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import { addDays, startOf } from '../../cloud/day'

const digest = (words: string) => createHash('sha256').update(`trial:${words}`).digest()

/** The same words always give the same whole number from `least` to `most`. */
export const draw = (words: string, least: number, most: number): number =>
  least + (digest(words).readUInt32BE(0) % (most - least + 1))

/** The same words at the same moment always give the same uuid v7. */
export const idOf = (words: string, at: Date): string =>
  v7({ random: Uint8Array.from(digest(words).subarray(0, 16)), msecs: at.getTime(), seq: 1 })

/** A moment of a county day. */
export const at = (day: string, hour: number, minute = 0): Date =>
  new Date(startOf(day).getTime() + (hour * 60 + minute) * 60_000)

/** That day, or the Monday after it. */
export function weekday(day: string): string {
  const of = new Date(`${day}T00:00:00Z`).getUTCDay()
  return of === 6 ? addDays(day, 2) : of === 0 ? addDays(day, 1) : day
}

/** So many seconds later. */
export const later = (moment: Date, seconds: number): Date => new Date(moment.getTime() + seconds * 1000)
