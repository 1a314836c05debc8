import { View } from '@tarojs/components'
import './progress.scss'

interface Props {
  /** Seconds really watched, as half-open ranges. */
  ranges: readonly (readonly [number, number])[]
  total: number
  /** Where the player is now; without it only the set is drawn. */
  head?: number
  /** From this second on everything must be seen: the red mark. */
  mark?: number
  label: string
}

const percent = (part: number, total: number) =>
  `${total > 0 ? Math.min(100, (part / total) * 100).toFixed(2) : 0}%`

/** The set that was watched, not only how far: gaps stay visible. */
export function RangeBar({ ranges, total, head, mark, label }: Props) {
  return (
    <View
      className={`range ${head === undefined ? 'range-thin' : ''}`}
      role="img"
      ariaRole="img"
      aria-label={label}
    >
      <View className="range-track">
        {ranges.map(([from, to]) => (
          <View
            key={from}
            className="range-part"
            style={`left:${percent(from, total)};width:${percent(to - from, total)}`}
          />
        ))}
      </View>
      {mark !== undefined && <View className="range-mark" style={`left:${percent(mark, total)}`} />}
      {head !== undefined && <View className="range-head" style={`left:${percent(head, total)}`} />}
    </View>
  )
}
