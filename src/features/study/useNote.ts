import { useCallback, useState } from 'react'
import { NOTE_MAX } from '../../../contract/limits'
import { forget, keep, kept } from '../../lib/storage'
import { useSend } from '../../lib/useSend'

export interface Note {
  text: string
  write: (text: string) => void
  save: () => Promise<boolean>
  busy: boolean
  /** The server has what stands here. */
  saved: boolean
  max: number
}

/** One line of 心得 for a day. What is written stays on the phone until the server has it. */
export function useNote(day: string, start: string): Note {
  const key = `draft:note:${day}` as const
  const [text, setText] = useState(() => kept(key) ?? start)
  const [known, setKnown] = useState(start)
  const { send, busy } = useSend('study.note')

  const write = useCallback(
    (next: string) => {
      setText(next)
      keep(key, next)
    },
    [key],
  )
  const save = useCallback(async () => {
    const words = text.trim()
    if ((await send({ day, text: words })) === undefined) return false
    forget(key)
    setText(words)
    setKnown(words)
    return true
  }, [send, day, text, key])
  return { text, write, save, busy, saved: text.trim() === known, max: NOTE_MAX }
}
