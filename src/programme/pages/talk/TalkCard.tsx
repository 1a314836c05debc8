import { View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { Tag } from '../../../components/card/Tag'
import type { Step } from '../../../features/programme/next'
import { momentText } from '../../../lib/day'

export type TalkRecord = NonNullable<Step['talk']>

/** The record of a talk as its member sees it: who, when, where, and what the member said to it. */
export function TalkCard({ talk: { talker, capacity, happenedAt, place, reply } }: { talk: TalkRecord }) {
  const agrees = reply?.agrees === 'yes'
  return (
    <Card>
      <View className="row">
        <View className="h2 serif grow">{talker}同志与您谈话</View>
        {reply && <Tag kind={agrees ? 'wash' : 'seal'}>{agrees ? '已确认' : '有不同意见'}</Tag>}
      </View>
      <View className="second gap-8">{capacity}</View>
      <View className="talk-facts">
        <Fact name="时间" value={momentText(happenedAt)} />
        <Fact name="地点" value={place} />
      </View>
      {reply && (
        <View className="meta gap-8">
          {momentText(reply.at)} {agrees ? '您确认了这次登记' : `您写道：${reply.text}`}
        </View>
      )}
    </Card>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <View className="talk-fact">
      <View className="meta talk-name">{name}</View>
      <View className="grow">{value}</View>
    </View>
  )
}
