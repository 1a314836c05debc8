// A screen of text holds about a minute of reading; someone who has not moved it for longer may have gone.
const IDLE_MS = 60_000
// A phone that slept wakes with one long tick: nobody was reading meanwhile.
const LONGEST_TICK_MS = 2_000

export interface ActiveClock {
  /** The person moved the page. */
  touch: () => void
  /** The page came to the front or left it. */
  show: (on: boolean) => void
  /** Counts up to now; whole active seconds since the clock was made. */
  tick: () => number
  idle: () => boolean
}

/** Counts the seconds in which a page is seen and its reader is there. */
export function activeClock(now: () => number): ActiveClock {
  let active = 0
  let last = now()
  let touched = last
  let shown = true

  const tick = () => {
    const at = now()
    if (shown && at - touched <= IDLE_MS) active += Math.min(Math.max(0, at - last), LONGEST_TICK_MS)
    last = at
    return Math.floor(active / 1000)
  }
  return {
    touch: () => {
      tick()
      touched = now()
    },
    show: (on) => {
      tick()
      shown = on
      if (on) touched = now()
    },
    tick,
    idle: () => now() - touched > IDLE_MS,
  }
}
