import { useCallback, useRef } from 'react'
import { call } from './call'
import { forget, keep, kept } from './storage'

/**
 * The id that the server hands out for a draft, asked when first needed and kept on the phone until `done`.
 * Sending one draft twice, even after the app was closed, makes one record.
 */
export function useDraftId(name: string): { id: () => Promise<string>; done: () => void } {
  const key = `draft:${name}:id` as const
  const asking = useRef<Promise<string>>()
  const id = useCallback(async () => {
    const held = kept(key)
    if (held) return held
    asking.current ??= call('people.draft', {}).then((draft) => {
      keep(key, draft.id)
      return draft.id
    })
    return asking.current.finally(() => {
      asking.current = undefined
    })
  }, [key])
  const done = useCallback(() => forget(key), [key])
  return { id, done }
}
