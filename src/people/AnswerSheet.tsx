import { useState, type PropsWithChildren } from 'react'
import { Button } from '../components/button/Button'
import { TextArea } from '../components/field/TextArea'
import { Sheet } from '../components/sheet/Sheet'
import { useDraft } from '../lib/useDraft'

interface AnswerProps {
  loading: boolean
  /** What the button says, when more than an answer goes out with it. */
  verb?: string
  danger?: boolean
  /** true once the answer is in. */
  onAnswer: (words: string) => Promise<boolean>
}

interface Props extends AnswerProps {
  /** The id of what is answered; without one the sheet is closed. */
  about: string | undefined
  title: string
  onClose: () => void
}

/** An organiser's answer in words; children add what else is decided with it. */
export function AnswerSheet({ about, title, onClose, ...answer }: PropsWithChildren<Props>) {
  return (
    <Sheet open={about !== undefined} title={title} onClose={onClose}>
      {about && <Answer key={about} about={about} {...answer} />}
    </Sheet>
  )
}

// The words belong to what they answer: they outlive a closed sheet and never turn up under another's name.
function Answer({
  about,
  verb = '答复',
  danger,
  loading,
  onAnswer,
  children,
}: PropsWithChildren<AnswerProps & { about: string }>) {
  const [words, setWords, clear] = useDraft(`answer:${about}`)
  const [error, setError] = useState<string>()
  const done = async () => {
    if (words.trim().length < 2) return setError('请写几个字再答复')
    setError(undefined)
    if (await onAnswer(words.trim())) clear()
  }
  return (
    <>
      {children}
      <TextArea label="答复" value={words} onChange={setWords} max={500} error={error} />
      <Button kind={danger ? 'danger' : 'primary'} loading={loading} onTap={() => void done()}>
        {verb}
      </Button>
    </>
  )
}
