import { useCallback, useState } from 'react'
import { keep, kept } from '../../lib/storage'

export interface BookLook {
  /** 0 to 3: smaller, standard, larger, largest. */
  size: number
  night: boolean
}

/** How the book page is set on this phone; the same for cases, stories and transcripts. */
export function useBookLook(): [look: BookLook, choose: (change: Partial<BookLook>) => void] {
  const [look, setLook] = useState<BookLook>(() => kept('book') ?? { size: 1, night: false })
  const choose = useCallback((change: Partial<BookLook>) => {
    setLook((old) => {
      const next = { ...old, ...change }
      keep('book', next)
      return next
    })
  }, [])
  return [look, choose]
}
