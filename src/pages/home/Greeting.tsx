import { Text, View } from '@tarojs/components'
import { Phrases } from '../../components/card/Phrases'
import { Picture } from '../../components/picture/Picture'
import { dateOf, dateText, greeting, weekdayText } from '../../lib/day'
import { termText } from '../../lib/term'

export function Greeting({ name }: { name: string | undefined }) {
  const now = new Date()
  return (
    <View className="greeting">
      <View className="grow">
        <View className="meta">
          <Phrases of={`${dateText(dateOf(now), now)} ${weekdayText(now)} · ${termText(now)}`} />
        </View>
        <Text className="h1 serif">{name ? `您好，${name}` : greeting(now)}</Text>
      </View>
      <Picture name="lotus" className="greeting-lotus" />
    </View>
  )
}
