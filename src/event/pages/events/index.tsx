import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { Tag } from '../../../components/card/Tag'
import { Choice } from '../../../components/field/Choice'
import { List } from '../../../components/list/List'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { Loaded } from '../../../components/state/Loaded'
import { momentText, timeText } from '../../../lib/day'
import { go } from '../../../lib/go'
import { useList } from '../../../lib/useList'
import { stateWords } from '../../stateWords'

definePageConfig({ navigationBarTitleText: '大会', onReachBottomDistance: 200 })

type Event = Output<'event.get'>
const whens = [
  { value: 'ahead', word: '今天和以后' },
  { value: 'past', word: '办过的' },
] as const

export default function Events() {
  const [when, setWhen] = useState<'ahead' | 'past'>('ahead')
  const list = useList('event.list', { when })
  return (
    <Page title="大会" foot={<Button onTap={() => go('eventForm')}>新建大会</Button>}>
      <Choice label="哪些大会" options={whens} value={when} onChange={setWhen} />
      <Loaded loads={[list.first]} skeleton="card">
        <List
          list={list}
          keyOf={(event) => event.id}
          row={(event) => <EventCard event={event} />}
          empty={<Empty picture="gate" title={when === 'ahead' ? '还没有安排大会' : '还没有办过大会'} />}
        />
      </Loaded>
    </Page>
  )
}

function EventCard({ event }: { event: Event }) {
  return (
    <Card
      className="gap-12"
      label={`${event.title}，${stateWords[event.state]}`}
      onTap={() => go('board', { id: event.id })}
    >
      <View className="row row-top">
        <View className="h3 grow">{event.title}</View>
        {event.test && <Tag kind="line">演练</Tag>}
        <Tag kind={event.state === 'open' ? 'wash' : 'line'}>{stateWords[event.state]}</Tag>
      </View>
      <View className="second num gap-4">
        {momentText(event.startsAt)} 至 {timeText(event.endsAt)}
      </View>
      <View className="second">{event.place}</View>
    </Card>
  )
}
