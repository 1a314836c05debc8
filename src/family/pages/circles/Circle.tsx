import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import type { CircleMark } from '../../../lib/storage'
import { Question } from './Question'

interface Props {
  circle: Output<'family.home'>['circles'][number]
  marks: Readonly<Record<string, CircleMark>>
  onMark: (question: string, as: CircleMark) => void
}

/** One circle's questions, each with its marks. */
export function Circle({ circle: { intro, questions }, marks, onMark }: Props) {
  return (
    <>
      <View className="second gap-12">{intro}</View>
      {questions.map((question, index) => (
        <Question
          key={question}
          number={index + 1}
          text={question}
          mark={marks[question]}
          onMark={(as) => onMark(question, as)}
        />
      ))}
    </>
  )
}
