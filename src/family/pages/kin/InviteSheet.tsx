import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Button } from '../../../components/button/Button'
import { ShareButton } from '../../../components/button/ShareButton'
import { QrCode } from '../../../components/picture/QrCode'
import { Sheet } from '../../../components/sheet/Sheet'
import { copy } from '../../../lib/copy'
import { momentText } from '../../../lib/day'
import { toast } from '../../../lib/toast'
import { useSend } from '../../../lib/useSend'

interface Props {
  invite: Output<'family.mine'>['invites'][number]
  onClose: () => void
  onChange: () => Promise<void>
}

const copied = async (url: string) =>
  toast((await copy(url)) ? '链接已复制，发给家里人就行' : '没有复制成，请长按链接自己复制')

/** How an invite gets to the one it is for: a card in WeChat, a link or the code in a browser. */
export function InviteSheet({ invite: { id, relation, expiresAt, url }, onClose, onChange }: Props) {
  return (
    <Sheet open title={`请${relation}`} onClose={onClose}>
      <View className="second">
        {`只发给本人，不要发在群里：谁先打开并接受，就是谁的。${momentText(expiresAt)} 前有效。`}
      </View>
      {url && (
        <View className="gap-16">
          <QrCode text={url} size={184} label={`给${relation}的邀请二维码`} />
          <View className="meta centre gap-8">当面请家里人扫一扫</View>
        </View>
      )}
      <ShareButton className="gap-16">发到微信</ShareButton>
      {process.env.TARO_ENV === 'h5' && url && (
        <>
          <View className="kin-link">{url}</View>
          <Button className="gap-12" onTap={() => void copied(url)}>
            复制链接
          </Button>
        </>
      )}
      <WithdrawInvite id={id} onDone={onChange} />
    </Sheet>
  )
}

function WithdrawInvite({ id, onDone }: { id: string; onDone: () => Promise<void> }) {
  const [asking, setAsking] = useState(false)
  const { send, busy } = useSend('family.withdrawInvite')
  const withdraw = async () => {
    if (!(await send({ id }))) return
    toast('邀请已收回')
    await onDone()
  }
  if (!asking)
    return (
      <Button className="gap-8" kind="plain" onTap={() => setAsking(true)}>
        收回这份邀请
      </Button>
    )
  return (
    <>
      <View className="second centre gap-16">收回以后，这份邀请谁也打不开了。想请时可以再发。</View>
      <Button className="gap-8" kind="danger" loading={busy} onTap={() => void withdraw()}>
        收回
      </Button>
    </>
  )
}
