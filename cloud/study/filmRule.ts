import { FILM_END_SECONDS, FILM_SHARE } from '../../contract/limits'
import { within, type Ranges } from './ranges'

const ending = (seconds: number) => Math.max(0, seconds - FILM_END_SECONDS)

/** Seconds still to be watched until a film is done: up to 95 %, and all of the last 5. */
export const missing = (watched: Ranges, seconds: number): number =>
  Math.max(
    0,
    Math.ceil(seconds * FILM_SHARE) - within(watched, 0, seconds),
    seconds - ending(seconds) - within(watched, ending(seconds), seconds),
  )

export const coversEnd = (covered: Ranges, seconds: number): boolean =>
  within(covered, ending(seconds), seconds) === seconds - ending(seconds)
