import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { Tag } from '../../../components/card/Tag'
import { Toggle } from '../../../components/field/Toggle'
import { List } from '../../../components/list/List'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { Loaded } from '../../../components/state/Loaded'
import { dueText, momentText } from '../../../lib/day'
import { toast } from '../../../lib/toast'
import { useList } from '../../../lib/useList'
import { useSend } from '../../../lib/useSend'
import { AnswerSheet } from '../../AnswerSheet'

definePageConfig({ navigationBarTitleText: '更正与删除申请', onReachBottomDistance: 200 })

export default function Requests() {
  const list = useList('people.requests', { open: true })
  const [answering, setAnswering] = useState<{ id: string; name: string; erasure: boolean }>()
  const [erase, setErase] = useState(false)
  const { send, busy } = useSend('people.answerRequest')

  const close = () => {
    setAnswering(undefined)
    setErase(false)
  }
  const answer = async (words: string) => {
    if (!answering || !(await send({ id: answering.id, answer: words, erase }))) return
    toast(erase ? '已答复并删除' : '已答复')
    close()
    await list.first.reload()
  }

  return (
    <Page title="更正与删除申请">
      <Loaded loads={[list.first]} skeleton="card">
        <List
          list={list}
          keyOf={(one) => one.id}
          empty={<Empty picture="letter" title="没有待答复的申请" />}
          row={(one) => (
            <Card className="gap-12">
              <View className="row">
                <View className="h3 grow">
                  {one.name}申请{one.kind === 'correction' ? '更正' : '删除'}
                </View>
                <Tag kind="seal">{dueText(one.dueOn)}</Tag>
              </View>
              <View className="meta num">
                {one.unitName} · {momentText(one.at)}
              </View>
              <View className="gap-8">{one.text}</View>
              <Button
                small
                kind="quiet"
                className="gap-12"
                onTap={() => setAnswering({ id: one.id, name: one.name, erasure: one.kind === 'erasure' })}
              >
                答复
              </Button>
            </Card>
          )}
        />
      </Loaded>
      <AnswerSheet
        open={answering !== undefined}
        title={`答复${answering?.name ?? ''}`}
        loading={busy}
        onAnswer={(words) => void answer(words)}
        onClose={close}
      >
        {answering?.erasure && (
          <Toggle
            label="同意并执行删除"
            hint="姓名、心得、日历和学习位置都会删掉，只留不含身份的计数，不能恢复"
            on={erase}
            onChange={setErase}
          />
        )}
      </AnswerSheet>
    </Page>
  )
}
