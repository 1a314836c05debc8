import { useState, type PropsWithChildren } from 'react'
import { Button } from '../components/button/Button'
import { TextArea } from '../components/field/TextArea'
import { Sheet } from '../components/sheet/Sheet'

interface Props {
  open: boolean
  title: string
  loading: boolean
  onAnswer: (words: string) => void
  onClose: () => void
}

/** An organiser's answer in words; children add what else is decided with it. */
export function AnswerSheet({ open, title, loading, onAnswer, onClose, children }: PropsWithChildren<Props>) {
  const [words, setWords] = useState('')
  const [error, setError] = useState<string>()
  const done = () => {
    if (words.trim().length < 2) return setError('请写几个字再答复')
    setError(undefined)
    onAnswer(words.trim())
  }
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      {children}
      <TextArea label="答复" value={words} onChange={setWords} max={500} error={error} />
      <Button loading={loading} onTap={done}>
        答复
      </Button>
    </Sheet>
  )
}
