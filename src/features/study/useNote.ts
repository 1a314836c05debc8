import { useCallback, useState } from 'react'
import { NOTE_MAX } from '../../../contract/limits'
import { useDraft } from '../../lib/useDraft'
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
  const [text, write, clear] = useDraft(`note:${day}`, start)
  const [known, setKnown] = useState(start)
  const { send, busy } = useSend('study.note')

  const save = useCallback(async () => {
    const words = text.trim()
    if ((await send({ day, text: words })) === undefined) return false
    clear(words)
    setKnown(words)
    return true
  }, [send, day, text, clear])
  return { text, write, save, busy, saved: text.trim() === known, max: NOTE_MAX }
}
