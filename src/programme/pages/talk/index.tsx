import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { Tag } from '../../../components/card/Tag'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { useCourse } from '../../../features/programme/useCourse'
import { momentText } from '../../../lib/day'
import { useQuery } from '../../../lib/go'
import { useSend } from '../../../lib/useSend'
import { ObjectSheet } from './ObjectSheet'
import { Outline } from './Outline'
import { toastMoved } from '../../../features/programme/moved'
import './index.scss'

definePageConfig({ navigationBarTitleText: '谈心谈话' })

export default function Talk() {
  const { enrolment } = useQuery('talk')
  const { load, course } = useCourse(enrolment)
  const step = course?.steps.find((one) => one.kind === 'talk')
  const talk = step?.talk
  const [objecting, setObjecting] = useState(false)
  const { send, busy } = useSend('programme.replyTalk')

  const confirm = async () => {
    if (!talk) return
    const moved = await send({ talk: talk.id, agrees: 'yes', text: '' })
    if (!moved) return
    toastMoved(moved, '已确认')
    await load.reload()
  }

  return (
    <Page title={step?.title ?? '谈心谈话'} load={load} skeleton="card">
      {!talk && (
        <Empty
          picture="lamp"
          title="还没有谈话登记"
          text="谈过以后，由谈话人或本单位联络员登记，您在这里确认。"
        >
          <Button kind="quiet" onTap={() => void load.reload()}>
            再看一下
          </Button>
        </Empty>
      )}
      {talk && (
        <Card>
          <View className="row">
            <View className="h2 serif grow">{talk.talker}同志与您谈话</View>
            {talk.reply && (
              <Tag kind={talk.reply.agrees === 'yes' ? 'wash' : 'seal'}>
                {talk.reply.agrees === 'yes' ? '已确认' : '有不同意见'}
              </Tag>
            )}
          </View>
          <View className="second gap-8">{talk.capacity}</View>
          <View className="talk-facts">
            <Fact name="时间" value={momentText(talk.happenedAt)} />
            <Fact name="地点" value={talk.place} />
          </View>
          {talk.reply && (
            <View className="meta gap-8">
              {momentText(talk.reply.at)}{' '}
              {talk.reply.agrees === 'yes' ? '您确认了这次登记' : `您写道：${talk.reply.text}`}
            </View>
          )}
        </Card>
      )}
      {talk && talk.reply?.agrees !== 'yes' && (
        <View className="gap-16">
          <View className="second">请核对时间、地点和谈话人。这里只登记谈过这件事，不记录谈了什么。</View>
          <Button className="gap-12" loading={busy} onTap={() => void confirm()}>
            确认登记无误
          </Button>
          <Button className="gap-8" kind="plain" onTap={() => setObjecting(true)}>
            登记有误，写明意见
          </Button>
        </View>
      )}
      {talk?.outline && <Outline slug={talk.outline} />}
      {talk && (
        <ObjectSheet
          talk={talk.id}
          open={objecting}
          onClose={() => setObjecting(false)}
          onSent={() => void load.reload()}
        />
      )}
    </Page>
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
