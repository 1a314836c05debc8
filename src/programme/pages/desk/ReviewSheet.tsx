import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Sheet } from '../../../components/sheet/Sheet'
import { Loaded } from '../../../components/state/Loaded'
import { momentText } from '../../../lib/day'
import { useReview } from './useReview'
import './index.scss'

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
  const { loads, on, until, code, turn, busy } = useReview()
  return (
    <>
      <View className="second">
        小程序提交审核时，审核人员用这个名字和码进来看一遍。此人不计入任何数字。审核通过后请关闭。
      </View>
      <Loaded loads={loads} skeleton="list">
        <View className="review-state" role="status">
          <View className="h3">{on ? '已打开' : '已关闭'}</View>
          {until && <View className="meta num">码到 {momentText(until)} 有效，只在发出时显示一次</View>}
          {code && <Made {...code} />}
        </View>
        {!code && (
          <Button loading={busy} onTap={() => void turn(true)}>
            {on ? '换一个新码' : '打开并取码'}
          </Button>
        )}
        {on && (
          <Button
            className="gap-8"
            kind={code ? 'quiet' : 'plain'}
            loading={busy}
            onTap={() => void turn(false)}
          >
            关闭
          </Button>
        )}
      </Loaded>
    </>
  )
}

function Made({ name, code }: { name: string; code: string }) {
  return (
    <>
      <View className="meta gap-8">姓名</View>
      <View>{name}</View>
      <View className="meta gap-8">绑定码，只显示这一回</View>
      <View className="review-code num">{code}</View>
    </>
  )
}
