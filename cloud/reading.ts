import { READ_CHARS_PER_MINUTE, READ_SHARE } from '../contract/limits'

/**
 * Active seconds that a text asks for: half of the time that it takes at 300 characters a minute.
 * A film's transcript is never read in less than the film's length.
 * @param seconds the film's length; 0 for a text of its own
 */
export const neededSeconds = (chars: number, seconds: number): number =>
  Math.max(Math.ceil((chars / READ_CHARS_PER_MINUTE) * 60 * READ_SHARE), seconds)
