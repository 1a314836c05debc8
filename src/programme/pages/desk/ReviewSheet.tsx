import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Button } from '../../../components/button/Button'
import { Sheet } from '../../../components/sheet/Sheet'
import { momentText } from '../../../lib/day'
import { toast } from '../../../lib/toast'
import { useLoad } from '../../../lib/useLoad'
import { useSend } from '../../../lib/useSend'
import './index.scss'

const REVIEWER = '审核体验'

interface Props {
  open: boolean
  onClose: () => void
}

/** The organiser's switch for WeChat's reviewers. A code is shown once, when it is made. */
export function ReviewSheet({ open, onClose }: Props) {
  return (
    <Sheet open={open} title="微信审核体验" onClose={onClose}>
      <Switch />
    </Sheet>
  )
}

function Switch() {
  const found = useLoad('people.roster', { query: REVIEWER })
  const reviewer = found.data?.items.find((one) => one.review)
  const held = useLoad('people.person', reviewer ? { id: reviewer.id } : null)
  const [made, setMade] = useState<Output<'people.review'>>()
  const { send, busy } = useSend('people.review')
  const until = made ? undefined : held.data?.codeUntil
  const on = made ? made.on : Boolean(until)

  const turn = async (next: boolean) => {
    const done = await send({ on: next })
    if (!done) return
    setMade(done)
    if (!next) toast('已关闭，这个码不再有效')
  }

  return (
    <>
      <View className="second">
        小程序提交审核时，审核人员用这个名字和码进来看一遍。此人不计入任何数字。审核通过后请关闭。
      </View>
      <View className="review-state" role="status">
        <View className="h3">{on ? '已打开' : '已关闭'}</View>
        {until && <View className="meta num">码到 {momentText(until)} 有效，只在发出时显示一次</View>}
        {made?.code && (
          <>
            <View className="meta gap-8">姓名</View>
            <View>{made.name}</View>
            <View className="meta gap-8">绑定码，只显示这一回</View>
            <View className="review-code num">{made.code}</View>
          </>
        )}
      </View>
      {!made?.code && (
        <Button loading={busy} onTap={() => void turn(true)}>
          {on ? '换一个新码' : '打开并取码'}
        </Button>
      )}
      {on && (
        <Button
          className="gap-8"
          kind={made?.code ? 'quiet' : 'plain'}
          loading={busy}
          onTap={() => void turn(false)}
        >
          关闭
        </Button>
      )}
    </>
  )
}
