type Range = [from: number, to: number]

// Players report a few times a second and not exactly on the second they were sent to.
const SLACK_SECONDS = 0.6
const FASTEST = 1.6
// A run that starts this close behind a whole second has shown that second.
const ROUND_SECONDS = 0.35

export interface Playhead {
  play: () => void
  pause: () => void
  /** The player is at `time`. True when it got there by a leap, not by playing. */
  move: (time: number) => boolean
  /** Whole seconds really played since the last take; the rest of a second stays for the next. */
  take: (ended?: boolean) => Range[]
  /** As take(), and leaves everything as it is. */
  seen: () => Range[]
  time: () => number
}

/** The whole seconds that a run of a film has shown. */
function whole(from: number, end: number, seconds: number): Range[] {
  const first = Math.max(0, Math.ceil(from - ROUND_SECONDS))
  const after = Math.min(seconds, Math.floor(end + 0.05))
  return after > first ? [[first, after]] : []
}

const isLeap = (time: number, last: number, elapsed: number) =>
  time < last - SLACK_SECONDS || time > last + elapsed * FASTEST + SLACK_SECONDS

/** Where a film goes on: where its viewer left it, from the beginning once that was its end. */
export const startOf = (position: number, seconds: number): number => (position >= seconds - 1 ? 0 : position)

/** Knows which whole seconds of a film were really played, from what its player reports. */
export function playhead(seconds: number, start: number, now: () => number): Playhead {
  let from = start
  let last = start
  let at = now()
  let playing = false
  let runs: Range[] = []

  return {
    play: () => {
      playing = true
      at = now()
    },
    pause: () => {
      playing = false
    },
    move: (time) => {
      const leap = isLeap(time, last, playing ? (now() - at) / 1000 : 0)
      if (leap) {
        runs.push(...whole(from, last, seconds))
        from = time
      }
      last = leap ? time : Math.max(last, time)
      at = now()
      return leap
    },
    take: (ended = false) => {
      const end = ended && last >= seconds - 1 ? seconds : last
      const run = whole(from, end, seconds)
      const taken = [...runs, ...run]
      runs = []
      if (run.length > 0) from = Math.floor(end + 0.05)
      return taken
    },
    seen: () => [...runs, ...whole(from, last, seconds)],
    time: () => last,
  }
}
