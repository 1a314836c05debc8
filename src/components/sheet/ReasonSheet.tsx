import { useState } from 'react'
import { View } from '@tarojs/components'
import { REASON_MAX } from '../../../contract/limits'
import { Button } from '../button/Button'
import { TextArea } from '../field/TextArea'
import { Sheet } from './Sheet'

interface AskProps {
  /** What it does and what stays. */
  text: string
  verb: string
  placeholder?: string
  loading?: boolean
  onReason: (reason: string) => void
  onClose: () => void
}

interface Props extends AskProps {
  open: boolean
  title: string
}

/** Asks why before something is voided or undone; the reason is kept with the record. */
export function ReasonSheet({ open, title, ...ask }: Props) {
  return (
    <Sheet open={open} title={title} onClose={ask.onClose}>
      <Ask {...ask} />
    </Sheet>
  )
}

// Begins empty each time: one person's reason must not stand ready under the next one's name.
function Ask({ text, verb, placeholder, loading, onReason, onClose }: AskProps) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const done = () => {
    if (reason.trim().length < 2) return setError('请写明原因，日后可以查到')
    setError(undefined)
    onReason(reason.trim())
  }
  return (
    <>
      <View className="second">{text}</View>
      <View className="gap-12">
        <TextArea
          label="原因"
          value={reason}
          onChange={setReason}
          max={REASON_MAX}
          lines={2}
          placeholder={placeholder}
          error={error}
        />
      </View>
      <Button kind="danger" loading={loading} onTap={done}>
        {verb}
      </Button>
      <Button className="gap-8" kind="plain" onTap={onClose}>
        先不
      </Button>
    </>
  )
}
