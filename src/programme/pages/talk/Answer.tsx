import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { toastMoved } from '../../../features/programme/moved'
import { useSend } from '../../../lib/useSend'
import { ObjectSheet } from './ObjectSheet'

/** Confirming the record, or saying in words what is wrong with it. */
export function Answer({ talk, onDone }: { talk: string; onDone: () => Promise<void> }) {
  const [objecting, setObjecting] = useState(false)
  const { send, busy } = useSend('programme.replyTalk')
  const confirm = async () => {
    const moved = await send({ talk, agrees: 'yes', text: '' })
    if (!moved) return
    toastMoved(moved, '已确认')
    await onDone()
  }
  return (
    <View className="gap-16">
      <View className="second">请核对时间、地点和谈话人。这里只登记谈过这件事，不记录谈了什么。</View>
      <Button className="gap-12" loading={busy} onTap={() => void confirm()}>
        确认登记无误
      </Button>
      <Button className="gap-8" kind="plain" onTap={() => setObjecting(true)}>
        登记有误，写明意见
      </Button>
      <ObjectSheet
        talk={talk}
        open={objecting}
        onClose={() => setObjecting(false)}
        onSent={() => void onDone()}
      />
    </View>
  )
}
