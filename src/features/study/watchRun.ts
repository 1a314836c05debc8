import { BEAT_SECONDS } from '../../../contract/limits'
import type { KeptBeat } from '../../lib/storage'
import { playhead, type Playhead } from './playhead'
import { edgeOf, union, type Ranges } from './ranges'

/** One session with one film: what was played, what the server knows of it, what is on its way. */
export interface WatchRun {
  head: Playhead
  /** All that counts as seen on the screen: the server's word and what it has not answered yet. */
  seen: () => [number, number][]
  edge: () => number
  /** A whole beat has been played since the last one went. */
  full: () => boolean
  /** Numbered beats of all that was played since. */
  beats: (ended?: boolean) => KeptBeat[]
  /** Takes the server's word. */
  answered: (beat: number, watched: Ranges) => void
}

const lengthOf = (ranges: Ranges) => ranges.reduce((sum, [from, to]) => sum + to - from, 0)

export function watchRun(
  session: string,
  film: { seconds: number; watched: Ranges; start: number },
): WatchRun {
  const head = playhead(film.seconds, film.start, Date.now)
  const sent = new Map<number, readonly [number, number]>()
  let known = union(film.watched)
  let number = 0

  const seen = () => union(known, [...sent.values()], head.seen())
  return {
    head,
    seen,
    edge: () => edgeOf(seen()),
    full: () => lengthOf(head.seen()) >= BEAT_SECONDS,
    beats: (ended) =>
      head.take(ended).map(([from, to]) => {
        const beat = number++
        sent.set(beat, [from, to])
        return { action: 'study.heartbeat' as const, at: Date.now(), input: { session, beat, from, to } }
      }),
    answered: (beat, watched) => {
      sent.delete(beat)
      known = union(watched)
    },
  }
}
