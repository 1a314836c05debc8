import { View } from '@tarojs/components'
import { Tag } from '../../../components/card/Tag'
import { Row } from '../../../components/list/Row'
import { Sheet } from '../../../components/sheet/Sheet'
import { openItem, type Step } from '../../../features/programme/next'

interface Props {
  step: Step
  onClose: () => void
}

/** The films or texts of one step, to choose from. */
export function StepSheet({ step: { title, why, items, choose }, onClose }: Props) {
  return (
    <Sheet open title={title} onClose={onClose}>
      <View className="second">
        {why}
        {choose !== null && choose < items.length && `任选 ${choose} 篇就好。`}
      </View>
      <View className="gap-8">
        {items.map((item) => (
          <Row
            key={item.slug}
            title={item.title}
            side={item.done ? <Tag>{item.kind === 'film' ? '已看' : '已读'}</Tag> : `约 ${item.minutes} 分钟`}
            onTap={() => {
              onClose()
              openItem(item)
            }}
          />
        ))}
      </View>
    </Sheet>
  )
}
