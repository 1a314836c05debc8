import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Card } from '../../../components/card/Card'
import { Phrases } from '../../../components/card/Phrases'
import { Tag } from '../../../components/card/Tag'
import { Choice } from '../../../components/field/Choice'
import { List } from '../../../components/list/List'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { Loaded } from '../../../components/state/Loaded'
import { dueText, momentText } from '../../../lib/day'
import { useList } from '../../../lib/useList'
import { AnswerOf } from '../../AnswerOf'
import { openOrNot, type OpenOrNot } from '../../openOrNot'
import { AnswerRequest } from './AnswerRequest'

definePageConfig({ navigationBarTitleText: '更正与删除申请', onReachBottomDistance: 200 })

type Request = Output<'people.requests'>['items'][number]

export default function Requests() {
  const [which, setWhich] = useState<OpenOrNot>('open')
  const list = useList('people.requests', { open: which === 'open' })
  const [answering, setAnswering] = useState<Request>()
  const close = () => {
    setAnswering(undefined)
    void list.first.reload()
  }
  return (
    <Page title="更正与删除申请">
      <Choice label="看哪些申请" options={openOrNot} value={which} onChange={setWhich} />
      <Loaded loads={[list.first]} skeleton="card">
        <List
          list={list}
          keyOf={(one) => one.id}
          empty={
            <Empty picture="letter" title={which === 'open' ? '没有待答复的申请' : '还没有答复过申请'} />
          }
          row={(one) => <RequestCard request={one} onAnswer={() => setAnswering(one)} />}
        />
      </Loaded>
      <AnswerRequest request={answering} onClose={close} />
    </Page>
  )
}

function RequestCard({ request, onAnswer }: { request: Request; onAnswer: () => void }) {
  return (
    <Card className="gap-12">
      <View className="row">
        <View className="h3 grow">
          {request.name}申请{request.kind === 'correction' ? '更正' : '删除'}
        </View>
        {request.answer === null ? (
          <Tag kind="seal">{dueText(request.dueOn)}</Tag>
        ) : (
          <Tag kind="wash">已答复</Tag>
        )}
      </View>
      <View className="meta num">
        <Phrases of={[request.unitName, momentText(request.at)]} />
      </View>
      <View className="gap-8">{request.text}</View>
      <AnswerOf answer={request.answer} at={request.answeredAt} onAnswer={onAnswer} />
    </Card>
  )
}
