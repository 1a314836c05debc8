import { useEffect, useRef, useState } from 'react'
import { ASK_MS } from './useHall'

// More often than this no eye follows.
const STEPS = 20

/**
 * How many seals to draw: those of the first look at once, later ones one after another until the next look. A seal
 * that has been seen stays, also when an older answer is shown for want of a new one.
 */
export function useOneByOne(told: number | undefined): { shown: number; atFirst: number } {
  const [shown, setShown] = useState(0)
  const first = useRef<number>()
  if (told !== undefined) first.current ??= told
  const atFirst = first.current ?? 0
  const left = told === undefined ? 0 : told - Math.max(shown, atFirst)

  useEffect(() => {
    if (left <= 0 || told === undefined) return undefined
    const stride = Math.ceil(left / STEPS)
    const next = () => setShown((old) => Math.min(told, Math.max(old, atFirst) + stride))
    const timer = setTimeout(next, (ASK_MS * 0.8) / Math.min(left, STEPS))
    return () => clearTimeout(timer)
  }, [told, left, atFirst])
  return { shown: Math.max(shown, atFirst), atFirst }
}
