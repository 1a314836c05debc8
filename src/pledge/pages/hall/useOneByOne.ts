import { useEffect, useRef, useState } from 'react'
import { ASK_MS } from './useHall'

// More often than this in the time between two looks no eye follows.
const STEPS = 20
const SHARE = 0.8

/**
 * How many seals to draw: those of the first look at once, later ones one after another until the next look. A seal
 * that has been seen stays, also when an older answer is shown for want of a new one.
 */
export function useOneByOne(told: number | undefined): { shown: number; atFirst: number } {
  const [more, setMore] = useState(0)
  const first = useRef<number>()
  if (told !== undefined) first.current ??= told
  const atFirst = first.current ?? 0
  const shown = atFirst + more
  const now = useRef(shown)
  now.current = shown

  useEffect(() => {
    const most = told ?? 0
    const left = most - now.current
    if (left <= 0) return undefined
    const steps = Math.min(left, STEPS)
    const stride = Math.ceil(left / steps)
    // A slow screen takes longer for its steps, but takes them all.
    const timer = setInterval(
      () => {
        if (now.current >= most) clearInterval(timer)
        else setMore((old) => Math.min(most - atFirst, old + stride))
      },
      (ASK_MS * SHARE) / steps,
    )
    return () => clearInterval(timer)
  }, [told, atFirst])
  return { shown, atFirst }
}
