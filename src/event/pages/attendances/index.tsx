import { useState } from 'react'
import { View } from '@tarojs/components'
import { SearchBar } from '../../../components/field/SearchBar'
import { List } from '../../../components/list/List'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { Loaded } from '../../../components/state/Loaded'
import { useQuery } from '../../../lib/go'
import { GuestCard } from './GuestCard'
import { MarkSheet } from './MarkSheet'
import { useMarks } from './useMarks'

definePageConfig({ navigationBarTitleText: '签到名单', onReachBottomDistance: 200 })

export default function Attendances() {
  const { id = '' } = useQuery('attendances')
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const marks = useMarks(id, name)
  const { list, setAsking } = marks
  const count = list.first.data

  return (
    <Page title="签到名单">
      <SearchBar value={typed} onChange={setTyped} onDone={setName} placeholder="按姓名找人补登" />
      <Loaded loads={[list.first]} skeleton="list">
        {count && (
          <View className="second num gap-12" role="status">
            {`已到 ${count.attended} 人 / 应到 ${count.expected} 人`}
          </View>
        )}
        <List
          list={list}
          keyOf={(one) => one.person}
          row={(one) => <GuestCard guest={one} onAsk={setAsking} />}
          empty={
            <Empty
              title={name ? '名册上没有这个人' : '还没有人签到'}
              text="名册上的人都可以按姓名找到并补登。"
            />
          }
        />
      </Loaded>
      <MarkSheet marks={marks} />
    </Page>
  )
}
