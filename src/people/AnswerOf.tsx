import { View } from '@tarojs/components'
import { Button } from '../components/button/Button'
import { momentText } from '../lib/day'

interface Props {
  answer: string | null
  /** When it was given, where that is known. */
  at?: string | null
  onAnswer: () => void
}

/** The answer that was given; while there is none, the button that gives it. */
export function AnswerOf({ answer, at, onAnswer }: Props) {
  if (answer === null)
    return (
      <Button small kind="quiet" className="gap-12" onTap={onAnswer}>
        答复
      </Button>
    )
  return (
    <View className="gap-12">
      <View>答复：{answer}</View>
      {at && <View className="meta gap-4 num">{momentText(at)}</View>}
    </View>
  )
}
