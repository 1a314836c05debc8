import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { List } from '../../../components/list/List'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { Loaded } from '../../../components/state/Loaded'
import { momentText } from '../../../lib/day'
import { toast } from '../../../lib/toast'
import { useList } from '../../../lib/useList'
import { useSend } from '../../../lib/useSend'
import { AnswerSheet } from '../../AnswerSheet'

definePageConfig({ navigationBarTitleText: '投诉建议', onReachBottomDistance: 200 })

export default function Suggestions() {
  const list = useList('people.suggestions', { open: true })
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
      <Loaded loads={[list.first]} skeleton="card">
        <List
          list={list}
          keyOf={(one) => one.id}
          empty={<Empty picture="letter" title="没有待答复的意见" />}
          row={(one) => (
            <Card className="gap-12">
              <View className="meta num">
                {one.name ?? '没有附姓名'} · {momentText(one.at)}
              </View>
              <View className="gap-8">{one.text}</View>
              <Button small kind="quiet" className="gap-12" onTap={() => setAnswering(one.id)}>
                答复
              </Button>
            </Card>
          )}
        />
      </Loaded>
      <AnswerSheet about={answering} title="答复这条意见" loading={busy} onAnswer={answer} onClose={close} />
    </Page>
  )
}
