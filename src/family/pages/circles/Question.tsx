import { Text, View } from '@tarojs/components'
import { Tap } from '../../../components/button/Tap'
import { Card } from '../../../components/card/Card'
import type { CircleMark } from '../../../lib/storage'

interface Props {
  number: number
  text: string
  mark: CircleMark | undefined
  onMark: (as: CircleMark) => void
}

const answers: { value: CircleMark; word: string }[] = [
  { value: 'sure', word: '心里有数' },
  { value: 'think', word: '再想一想' },
]

/** A question for oneself, and two marks of which none is right; tapped again a mark is gone. */
export function Question({ number, text, mark, onMark }: Props) {
  return (
    <Card className="gap-12">
      <View className="question">
        <Text className="soft num">{number}</Text>
        <Text className="grow">{text}</Text>
      </View>
      <View className="question-marks">
        {answers.map(({ value, word }) => (
          <Tap
            key={value}
            role="checkbox"
            checked={mark === value}
            label={`第 ${number} 题，${word}`}
            className={mark === value ? 'choice-one choice-on' : 'choice-one'}
            onTap={() => onMark(value)}
          >
            <Text>{word}</Text>
          </Tap>
        ))}
      </View>
    </Card>
  )
}
