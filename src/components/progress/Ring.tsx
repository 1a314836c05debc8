import { Text, View } from '@tarojs/components'
import './progress.scss'

interface Props {
  done: number
  total: number
  /** What is counted: 步. */
  word: string
}

/** How much of a whole is done. A conic gradient, since WeChat has no SVG tags. */
export function Ring({ done, total, word }: Props) {
  const share = total > 0 ? Math.min(1, done / total) : 0
  const degrees = Math.round(share * 360)
  return (
    <View
      className="ring"
      role="img"
      ariaRole="img"
      aria-label={`共 ${total} ${word}，已完成 ${done} ${word}`}
    >
      <View
        className="ring-arc"
        style={`background-image:conic-gradient(var(--lotus) ${degrees}deg, var(--wash) ${degrees}deg)`}
      />
      {share > 0 && share < 1 && <View className="ring-cap" />}
      {share > 0 && share < 1 && <View className="ring-cap" style={`transform:rotate(${degrees}deg)`} />}
      <View className="ring-words">
        <Text className="ring-count num">
          {done}/{total}
        </Text>
        <Text className="ring-word">{word}</Text>
      </View>
    </View>
  )
}
