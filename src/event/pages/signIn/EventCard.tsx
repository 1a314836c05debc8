import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Card } from '../../../components/card/Card'
import { momentText, timeText } from '../../../lib/day'

/** Which assembly this is, when and where. */
export function EventCard({ event }: { event: Output<'event.get'> }) {
  return (
    <Card>
      <View className="h2 serif">{event.title}</View>
      <View className="second gap-4 num">
        {momentText(event.startsAt)} 至 {timeText(event.endsAt)}
      </View>
      <View className="second">{event.place}</View>
    </Card>
  )
}
