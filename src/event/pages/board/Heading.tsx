import { Text, View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { momentText, timeText } from '../../../lib/day'

/** Where and when the assembly is, as the hall reads it. */
export function Heading({ event }: { event: Output<'event.get'> }) {
  return (
    <>
      <View className="second num centre board-where">
        <Text className="board-whole">{event.place}</Text>
        <Text className="board-whole">
          {momentText(event.startsAt)} 至 {timeText(event.endsAt)}
        </Text>
      </View>
      {event.test && <View className="meta centre">演练，不计入任何人的步骤</View>}
    </>
  )
}
