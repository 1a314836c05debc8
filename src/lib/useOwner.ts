import { useRef, useSyncExternalStore } from 'react'
import { lastOwner, onOwner } from './session'
import { owner } from './storage'

/**
 * Whose words are on this page. A session that ran out under it changes nothing: who stands before it still writes
 * their own. Another person who signs in finds their own.
 */
export function useOwner(): string | undefined {
  const now = useSyncExternalStore(onOwner, owner, owner)
  const held = useRef(now)
  if (now !== undefined || held.current !== lastOwner()) held.current = now
  return held.current
}
