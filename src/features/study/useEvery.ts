import { useEffect, useRef } from 'react'

/** Does the same thing again and again while `on`. */
export function useEvery(ms: number, on: boolean, work: () => void): void {
  const newest = useRef(work)
  newest.current = work
  useEffect(() => {
    if (!on) return undefined
    const again = setInterval(() => newest.current(), ms)
    return () => clearInterval(again)
  }, [ms, on])
}
