import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { Phrases } from '../../../components/card/Phrases'
import { SearchBar } from '../../../components/field/SearchBar'
import { List } from '../../../components/list/List'
import { Empty } from '../../../components/state/Empty'
import { Loaded } from '../../../components/state/Loaded'
import { useList } from '../../../lib/useList'

/** Whose sheet it is: found on the roster by name. Who has left signs nothing more. */
export function PersonPick({ onPick }: { onPick: (person: string) => void }) {
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const found = useList('people.roster', name ? { query: name } : {})
  const list = { ...found, items: found.items?.filter((one) => !one.left && !one.review) }
  return (
    <>
      <View className="second">纸上是谁签的？按姓名在名册里找。</View>
      <View className="gap-12">
        <SearchBar value={typed} onChange={setTyped} onDone={setName} placeholder="按姓名找人" />
      </View>
      <Loaded loads={[list.first]} skeleton="list">
        <List
          list={list}
          keyOf={(one) => one.id}
          empty={<Empty title="没有这样的人" text="换个名字，或先在名册里添加。" />}
          row={(one) => (
            <Card className="gap-8" label={`${one.name}，${one.unitName}`} onTap={() => onPick(one.id)}>
              <View>{one.name}</View>
              <View className="meta">
                <Phrases of={[one.unitName, one.position]} />
              </View>
            </Card>
          )}
        />
      </Loaded>
    </>
  )
}
