import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { Phrases } from '../../../components/card/Phrases'
import { SearchBar } from '../../../components/field/SearchBar'
import { List } from '../../../components/list/List'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { Loaded } from '../../../components/state/Loaded'
import { momentText } from '../../../lib/day'
import { useList } from '../../../lib/useList'

definePageConfig({ navigationBarTitleText: '交来的心得', onReachBottomDistance: 200 })

export default function Handed() {
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const list = useList('study.handed', { query: name || undefined })
  return (
    <Page title="交来的心得">
      <SearchBar value={typed} onChange={setTyped} onDone={setName} placeholder="按姓名找" />
      <View className="meta gap-8">只有作者本人和组织者看得到，请不要转发。</View>
      <Loaded loads={[list.first]} skeleton="card">
        <List
          list={list}
          keyOf={(one) => one.id}
          empty={<Empty picture="pen" title="还没有人交心得" text="心得是自愿写的，没有也很正常。" />}
          row={(one) => (
            <Card className="gap-12">
              <View className="between">
                <View className="h3 grow">{one.name}</View>
                <View className="meta num">{momentText(one.at)}</View>
              </View>
              <View className="meta">
                <Phrases of={[one.unitName, one.stepTitle]} />
              </View>
              <View className="gap-8">{one.text}</View>
            </Card>
          )}
        />
      </Loaded>
    </Page>
  )
}
