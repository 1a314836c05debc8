import { useCallback, useState } from 'react'
import { forgetOwn, keepOwn, keptOwn } from './storage'
import { useOwner } from './useOwner'

/** Words that survive a closed page: kept on this phone for their writer under a name until they are handed in. */
export function useDraft(
  name: string,
  start = '',
): [text: string, write: (text: string) => void, clear: (shown?: string) => void] {
  const key = `draft:${name}` as const
  const whose = useOwner()
  const read = () => ({ key, whose, text: keptOwn(key, whose) ?? start })
  const [held, setHeld] = useState(read)
  // Another's words, or those of another name, are read in the same moment: the former never show.
  const now = held.key === key && held.whose === whose ? held : read()
  if (now !== held) setHeld(now)

  const write = useCallback(
    (text: string) => {
      setHeld({ key, whose, text })
      keepOwn(key, text, whose)
    },
    [key, whose],
  )
  const clear = useCallback(
    (shown = '') => {
      setHeld({ key, whose, text: shown })
      forgetOwn(key, whose)
    },
    [key, whose],
  )
  return [now.text, write, clear]
}
