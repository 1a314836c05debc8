import { View } from '@tarojs/components'
import { ConfirmSheet } from '../../../components/sheet/ConfirmSheet'
import { useSend } from '../../../lib/useSend'

interface Props {
  signing: string
  title: string
  onDone: () => void
  onClose: () => void
}

const CONSEQUENCES = [
  '证书上的编号和二维码，以后核验出来是“已撤回”。',
  '课程里有这一步的，会重新打开，等您再签。',
  '签过、又撤回过，这两件事都留有记录，不能抹去。',
]

/** Taking it back, with what follows said before. */
export function WithdrawSheet({ signing, title, onDone, onClose }: Props) {
  const { send, busy } = useSend('pledge.withdraw')
  const withdraw = async () => {
    if (await send({ signing })) onDone()
  }
  return (
    <ConfirmSheet
      open
      danger
      title={`撤回《${title}》`}
      verb="撤回签署"
      loading={busy}
      onConfirm={() => void withdraw()}
      onClose={onClose}
    >
      {CONSEQUENCES.map((line) => (
        <View key={line} className="signed-consequence">
          {line}
        </View>
      ))}
      <View className="gap-8">撤回不用说明理由。以后想签，随时可以重新签。</View>
    </ConfirmSheet>
  )
}
