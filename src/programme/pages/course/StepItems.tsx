import { Text, View } from '@tarojs/components'
import { Tap } from '../../../components/button/Tap'
import { Tag } from '../../../components/card/Tag'
import { Picture } from '../../../components/picture/Picture'
import { ShareLine } from '../../../components/progress/ShareLine'
import { openItem, type Step } from '../../../features/programme/next'

/** The films or cases of a step, each with how far it has come. */
export function StepItems({ step }: { step: Step }) {
  return (
    <>
      {step.items.map((item) => (
        <Tap
          key={item.slug}
          className="course-item"
          label={`${item.title}，${item.done ? '已完成' : `完成了百分之 ${Math.round(item.share * 100)}`}`}
          onTap={() => openItem(item)}
        >
          <Text className="grow">{item.title}</Text>
          {item.done && <Tag>{item.kind === 'film' ? '已看' : '已读'}</Tag>}
          {!item.done && item.share > 0 && (
            <View className="course-share">
              <ShareLine share={item.share} />
            </View>
          )}
          {!item.done && <Text className="meta num">{item.minutes} 分钟</Text>}
          <Picture name="next" size={16} className="soft" />
        </Tap>
      ))}
    </>
  )
}
