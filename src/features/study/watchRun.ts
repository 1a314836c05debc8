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
  /** Takes the server's word; false when a beat that should have counted added nothing. */
  answered: (beat: number, watched: Ranges) => boolean
}

// The server gives an honest viewer every second; more than this cut off says that the session is closed.
const CUT_SECONDS = 3

const lengthOf = (ranges: Ranges) => ranges.reduce((sum, [from, to]) => sum + to - from, 0)

export function watchRun(
  session: string,
  film: { seconds: number; watched: Ranges; start: number; free: boolean },
): WatchRun {
  const head = playhead(film.seconds, film.start, Date.now)
  const sent = new Map<number, readonly [number, number]>()
  let known = union(film.watched)
  let number = 0

  const seen = () => union(known, [...sent.values()], head.seen())
  const answered = (beat: number, watched: Ranges) => {
    const range = sent.get(beat)
    sent.delete(beat)
    const before = known
    known = union(watched)
    if (!range) return true
    const due = lengthOf(union(before, [range])) - lengthOf(before)
    const reachable = film.free || range[0] <= edgeOf(known)
    return !reachable || due - (lengthOf(known) - lengthOf(before)) <= CUT_SECONDS
  }
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
    answered,
  }
}
