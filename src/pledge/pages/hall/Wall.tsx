import { memo, useMemo } from 'react'
import { View } from '@tarojs/components'
import { Picture } from '../../../components/picture/Picture'
import { sealsOn } from './sealsOn'
import { useBox } from './useBox'

interface Props {
  count: number
  /** The seals before this one were there when the screen was opened; those after it fall as they come. */
  atFirst: number
}

/** One seal for each who has signed: no name, no number, no empty place that waits. */
export const Wall = memo(function Wall({ count, atFirst }: Props) {
  const { width, height } = useBox('.hall-field')
  const seals = useMemo(() => sealsOn(count, width, height), [count, width, height])
  return (
    <View className="hall-field" role="img" ariaRole="img" aria-label="签署的印章">
      {count === 0 && <Picture name="lotus" className="hall-lotus" />}
      {seals.map(({ x, y, size, turn, ink }, index) => (
        <View
          key={index}
          className="hall-place"
          style={`transform:translate(${x - size / 2}px,${y - size / 2}px) rotate(${turn}deg);width:${size}px;height:${size}px;opacity:${ink}`}
        >
          <View className={`pic pic-seal hall-seal ${index < atFirst ? '' : 'hall-falls'}`} />
        </View>
      ))}
    </View>
  )
})
