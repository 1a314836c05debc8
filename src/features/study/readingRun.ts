import type { Output } from '../../../contract/index'
import { BEAT_SECONDS } from '../../../contract/limits'
import type { KeptBeat } from '../../lib/storage'
import { activeClock, type ActiveClock } from './activeClock'

export type Text = NonNullable<Output<'study.open'>['text']>

/** One session with one text: how long its page was read, how far, and what of it is still to be told. */
export interface ReadingRun {
  clock: ActiveClock
  /** The reader is at this paragraph; true when the last line was reached just now. */
  reach: (paragraph: number, end: boolean) => boolean
  /** A beat is full; or it completes the text and goes at once. */
  due: (text: Text | undefined) => boolean
  /** The next numbered beat, if there is anything to tell. */
  beat: (text: Text | undefined) => KeptBeat | undefined
}

/** @param end the last line was reached before the session could be opened */
export function readingRun(session: string, text: Text, end: boolean): ReadingRun {
  const clock = activeClock(Date.now)
  // A finished text opens at its beginning, any other where its reader left it.
  const place = { paragraph: text.done ? 0 : text.paragraph, end }
  const told = { paragraph: place.paragraph, end: false, seconds: 0 }
  let number = 0

  // Read to its end in this sitting, and the server knows: nothing more is to be told.
  const complete = (known: Text | undefined) => known?.done === true && told.end
  const hasNews = () =>
    clock.tick() > told.seconds || told.paragraph !== place.paragraph || told.end !== place.end

  return {
    clock,
    reach: (paragraph, reached) => {
      place.paragraph = paragraph
      const first = reached && !place.end
      place.end ||= reached
      return first
    },
    due: (known) => {
      if (complete(known)) return false
      const fresh = clock.tick() - told.seconds
      const wanted = (known?.needed ?? 0) - (known?.seconds ?? 0)
      return fresh >= BEAT_SECONDS || (wanted > 0 && fresh >= wanted && (place.end || known?.end === true))
    },
    beat: (known) => {
      if (complete(known) || !hasNews()) return undefined
      const [from, to] = [told.seconds, clock.tick()]
      Object.assign(told, place, { seconds: to })
      return {
        action: 'study.page',
        at: Date.now(),
        input: { session, beat: number++, from, to, ...place },
      }
    },
  }
}
