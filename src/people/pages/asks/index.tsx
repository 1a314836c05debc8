import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { SectionHead } from '../../../components/card/SectionHead'
import { Choice } from '../../../components/field/Choice'
import { TextArea } from '../../../components/field/TextArea'
import { Page } from '../../../components/page/Page'
import { useLoad } from '../../../lib/useLoad'
import { AskedCard } from './AskedCard'
import { useAsk } from './useAsk'

definePageConfig({ navigationBarTitleText: '更正与删除' })

const kinds = [
  { value: 'correction', word: '更正' },
  { value: 'erasure', word: '删除' },
] as const

export default function Asks() {
  const load = useLoad('people.asked', {})
  const ask = useAsk(load.reload)
  const asked = load.data?.items ?? []

  return (
    <Page title="更正与删除" load={load} skeleton="card">
      <Choice label="申请什么" options={kinds} value={ask.kind} onChange={ask.setKind} />
      <View className="gap-12">
        <TextArea
          label="内容"
          value={ask.text}
          onChange={ask.write}
          max={500}
          placeholder={ask.hint}
          error={ask.error}
        />
      </View>
      <Button className="gap-8" loading={ask.busy} onTap={() => void ask.hand()}>
        提交
      </Button>
      <View className="meta centre gap-8">十五个工作日内答复。没提交的字留在本机。</View>
      {asked.length > 0 && <SectionHead title="提交过的" />}
      {asked.map((item) => (
        <AskedCard key={item.id} item={item} />
      ))}
    </Page>
  )
}
