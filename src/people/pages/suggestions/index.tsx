import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { Phrases } from '../../../components/card/Phrases'
import { Choice } from '../../../components/field/Choice'
import { List } from '../../../components/list/List'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { Loaded } from '../../../components/state/Loaded'
import { momentText } from '../../../lib/day'
import { toast } from '../../../lib/toast'
import { useList } from '../../../lib/useList'
import { useSend } from '../../../lib/useSend'
import { AnswerOf } from '../../AnswerOf'
import { AnswerSheet } from '../../AnswerSheet'
import { openOrNot, type OpenOrNot } from '../../openOrNot'

definePageConfig({ navigationBarTitleText: '投诉建议', onReachBottomDistance: 200 })

export default function Suggestions() {
  const [which, setWhich] = useState<OpenOrNot>('open')
  const list = useList('people.suggestions', { open: which === 'open' })
  const [answering, setAnswering] = useState<string>()
  const { send, busy } = useSend('people.answerSuggestion')
  const close = () => {
    setAnswering(undefined)
    void list.first.reload()
  }
  const answer = async (words: string) => {
    if (!answering || !(await send({ id: answering, answer: words }))) return false
    toast('已答复')
    close()
    return true
  }
  return (
    <Page title="投诉建议">
      <Choice label="看哪些意见" options={openOrNot} value={which} onChange={setWhich} />
      <Loaded loads={[list.first]} skeleton="card">
        <List
          list={list}
          keyOf={(one) => one.id}
          empty={
            <Empty picture="letter" title={which === 'open' ? '没有待答复的意见' : '还没有答复过意见'} />
          }
          row={(one) => (
            <Card className="gap-12">
              <View className="meta num">
                <Phrases of={[one.name ?? '没有附姓名', momentText(one.at)]} />
              </View>
              <View className="gap-8">{one.text}</View>
              <AnswerOf answer={one.answer} onAnswer={() => setAnswering(one.id)} />
            </Card>
          )}
        />
      </Loaded>
      <AnswerSheet about={answering} title="答复这条意见" loading={busy} onAnswer={answer} onClose={close} />
    </Page>
  )
}
