import { useState } from 'react'
import { View } from '@tarojs/components'
import { SearchBar } from '../../../components/field/SearchBar'
import { List } from '../../../components/list/List'
import { Row } from '../../../components/list/Row'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { Loaded } from '../../../components/state/Loaded'
import { dateText } from '../../../lib/day'
import { go } from '../../../lib/go'
import { useList } from '../../../lib/useList'

definePageConfig({ navigationBarTitleText: '家庭承诺书', onReachBottomDistance: 200 })

export default function FamilySigned() {
  const [typed, type] = useState('')
  const [query, setQuery] = useState('')
  const list = useList('family.signed', query ? { query } : {})

  return (
    <Page title="家庭承诺书">
      <SearchBar
        value={typed}
        onChange={type}
        onDone={(text) => setQuery(text.trim())}
        placeholder="按干部姓名或单位找"
      />
      <View className="meta gap-12">只列签好的。打开哪一份，系统会记下是谁、什么时候打开的。</View>
      <Loaded loads={[list.first]} skeleton="list">
        <List
          list={list}
          keyOf={(one) => one.signing}
          empty={
            <Empty
              picture="letter"
              title={query ? `没有找到“${query}”` : '还没有签好的家庭承诺书'}
              text={query ? '换一个姓名或单位试试。' : '家属自愿签署，签好的会列在这里。'}
            />
          }
          row={({ signing, official, unitName, relation, signedOn }) => (
            <Row
              title={`${official}的家人`}
              text={`${relation} · ${unitName}`}
              side={dateText(signedOn)}
              onTap={() => go('familyPledge', { signing })}
            />
          )}
        />
      </Loaded>
    </Page>
  )
}
