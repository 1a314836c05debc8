import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { TextArea } from '../../../components/field/TextArea'
import { Sheet } from '../../../components/sheet/Sheet'
import { useDraft } from '../../../lib/useDraft'
import { useSend } from '../../../lib/useSend'
import { errorText, toast } from '../../../lib/toast'

interface Props {
  talk: string
  open: boolean
  onClose: () => void
  onSent: () => void
}

/** Where a member says in words what is wrong with the record; the draft stays on the phone until it is sent. */
export function ObjectSheet({ talk, open, onClose, onSent }: Props) {
  const [text, write, clear] = useDraft(`talk:${talk}`)
  const [error, setError] = useState<string>()
  const { send, busy } = useSend('programme.replyTalk', (caught) => setError(errorText(caught)))

  const hand = async () => {
    if (text.trim().length < 2) return setError('请写明哪一处有误，比如时间或地点')
    setError(undefined)
    if (!(await send({ talk, agrees: 'no', text: text.trim() }))) return
    clear()
    toast('已转给登记的人，更正后请您再确认')
    onClose()
    onSent()
  }

  return (
    <Sheet open={open} title="写明意见" onClose={onClose}>
      <View className="second">登记的人会看到这段话，更正以后再请您确认。</View>
      <View className="gap-12">
        <TextArea
          label="哪里有误"
          value={text}
          onChange={write}
          max={500}
          error={error}
          placeholder="比如：谈话是 11 月 18 日下午，不是上午"
        />
      </View>
      <Button loading={busy} onTap={() => void hand()}>
        提交意见
      </Button>
    </Sheet>
  )
}
