import { View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { Picture } from '../../../components/picture/Picture'
import { go } from '../../../lib/go'
import { useLoad } from '../../../lib/useLoad'

/** A small thing for today, to be done or left: the next unread story. */
export function ThreeMinutes() {
  const { data } = useLoad('content.list', { kind: 'story', unread: true })
  const story = data?.items[0]
  if (!story) return null
  return (
    <Card
      className="row gap-16"
      label={`今天三分钟，读一则小故事《${story.title}》`}
      onTap={() => go('article', { slug: story.slug })}
    >
      <Picture name="lamp" size={44} className="gold" />
      <View className="grow">
        <View>今天三分钟</View>
        <View className="meta">读一则小故事《{story.title}》，可读可不读</View>
      </View>
      <Picture name="next" size={16} className="soft" />
    </Card>
  )
}
