import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Card } from '../../../components/card/Card'
import { Row } from '../../../components/list/Row'
import { NoteField } from '../../../features/study/NoteField'
import { openStudied, studiedWord } from '../../../features/study/studied'
import { dateText, timeText } from '../../../lib/day'

type Day = Output<'study.calendar'>['days'][number]

interface Props {
  day: string
  today: string
  record: Day | undefined
  onSaved: () => void
}

/** What was studied on a day, and its one line. */
export function ChosenDay({ day, today, record, onSaved }: Props) {
  const title = day === today ? '今天' : dateText(day)
  if (!record) return day === today ? null : <View className="meta gap-12">{title}没有学习记录</View>
  return (
    <Card className="gap-12">
      <View className="h3 serif">{title}</View>
      {record.items.map((item) => (
        <Row
          key={`${item.kind} ${item.slug}`}
          title={`《${item.title}》`}
          text={`${studiedWord(item.kind)} · ${timeText(item.at)}`}
          onTap={() => openStudied(item)}
        />
      ))}
      <View className="gap-12">
        <NoteField day={day} start={record.note ?? ''} onSaved={onSaved} />
      </View>
    </Card>
  )
}
