import { useCallback, useRef } from 'react'
import { call } from './call'
import { forgetOwn, keepOwn, keptOwn } from './storage'
import { useOwner } from './useOwner'

/**
 * The id that the server hands out for a draft, asked when first needed and kept on the phone until `done`.
 * Sending one draft twice, even after the app was closed, makes one record.
 */
export function useDraftId(name: string): { id: () => Promise<string>; done: () => void } {
  const key = `draft:${name}:id` as const
  const whose = useOwner()
  const asking = useRef<Promise<string>>()
  const id = useCallback(async () => {
    const held = keptOwn(key, whose)
    if (held) return held
    asking.current ??= call('people.draft', {}).then((draft) => {
      keepOwn(key, draft.id, whose)
      return draft.id
    })
    return asking.current.finally(() => {
      asking.current = undefined
    })
  }, [key, whose])
  const done = useCallback(() => forgetOwn(key, whose), [key, whose])
  return { id, done }
}
