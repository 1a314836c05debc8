import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Card } from '../../../components/card/Card'
import { Tag } from '../../../components/card/Tag'
import { dateText, momentText } from '../../../lib/day'

/** What was asked for, and its answer or the day by which it comes. */
export function AskedCard({ item }: { item: Output<'people.asked'>['items'][number] }) {
  return (
    <Card className="gap-12">
      <View className="row">
        <View className="grow h3">{item.kind === 'correction' ? '更正' : '删除'}</View>
        <Tag kind={item.answer ? 'wash' : 'line'}>
          {item.answer ? '已答复' : `${dateText(item.dueOn)}前答复`}
        </Tag>
      </View>
      <View className="second gap-4">{item.text}</View>
      <View className="meta gap-4 num">{momentText(item.at)}</View>
      {item.answer && <View className="gap-8">{item.answer}</View>}
    </Card>
  )
}
