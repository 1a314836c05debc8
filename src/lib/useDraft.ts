import { useCallback, useState } from 'react'
import { forget, keep, kept } from './storage'

/** Words that survive a closed page: kept on this phone under a name until they are handed in. */
export function useDraft(
  name: string,
  start = '',
): [text: string, write: (text: string) => void, clear: () => void] {
  const key = `draft:${name}` as const
  const [text, setText] = useState(() => kept(key) ?? start)
  const write = useCallback(
    (next: string) => {
      setText(next)
      keep(key, next)
    },
    [key],
  )
  const clear = useCallback(() => {
    setText('')
    forget(key)
  }, [key])
  return [text, write, clear]
}
