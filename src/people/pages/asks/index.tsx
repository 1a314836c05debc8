import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import { Tag } from '../../../components/card/Tag'
import { Choice } from '../../../components/field/Choice'
import { TextArea } from '../../../components/field/TextArea'
import { Page } from '../../../components/page/Page'
import { dateText, momentText } from '../../../lib/day'
import { errorText, toast } from '../../../lib/toast'
import { useDraft } from '../../../lib/useDraft'
import { useDraftId } from '../../../lib/useDraftId'
import { useLoad } from '../../../lib/useLoad'
import { useSend } from '../../../lib/useSend'

definePageConfig({ navigationBarTitleText: '更正与删除' })

const kinds = [
  { value: 'correction', word: '更正' },
  { value: 'erasure', word: '删除' },
] as const

const hints = {
  correction: '写明哪一处不对、应当是什么',
  erasure: '写明要删除哪些内容；全部删除也可以',
}

export default function Asks() {
  const load = useLoad('people.asked', {})
  const [kind, setKind] = useState<'correction' | 'erasure'>('correction')
  const [text, write, clear] = useDraft('ask')
  const [error, setError] = useState<string>()
  const draft = useDraftId('ask')
  const { send, busy } = useSend('people.ask', (caught) => setError(errorText(caught)))

  const hand = async () => {
    if (text.trim().length < 2) return setError(`请${hints[kind]}`)
    setError(undefined)
    const id = await draft.id().catch((caught: unknown) => setError(errorText(caught)))
    if (!id || !(await send({ id, kind, text: text.trim() }))) return
    clear()
    draft.done()
    toast('已提交，答复后会显示在这里')
    await load.reload()
  }

  return (
    <Page title="更正与删除" load={load} skeleton="card">
      <Choice label="申请什么" options={kinds} value={kind} onChange={setKind} />
      <View className="gap-12">
        <TextArea
          label="内容"
          value={text}
          onChange={write}
          max={500}
          placeholder={hints[kind]}
          error={error}
        />
      </View>
      <Button className="gap-8" loading={busy} onTap={() => void hand()}>
        提交
      </Button>
      <View className="meta centre gap-8">十五个工作日内答复。没提交的字留在本机。</View>
      {load.data && load.data.items.length > 0 && <SectionHead title="提交过的" />}
      {load.data?.items.map((item) => (
        <Card key={item.id} className="gap-12">
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
      ))}
    </Page>
  )
}
