import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'

type Props = Pick<Output<'event.board'>, 'attended' | 'expected' | 'recent'>

/** How many are here, and from where the last ones came. */
export function Count({ attended, expected, recent }: Props) {
  return (
    <>
      <View className="board-count" role="status">
        <View className="board-number num">{attended}</View>
        <View className="second num board-of">已到 / {expected} 人</View>
      </View>
      {recent.length > 0 && (
        <View className="meta centre board-recent">
          刚刚：{recent.map((one) => `${one.unitName} ${one.people} 人`).join('、')}
        </View>
      )}
    </>
  )
}
