import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { Tag } from '../../../components/card/Tag'
import { PickField } from '../../../components/field/PickField'
import { SearchBar } from '../../../components/field/SearchBar'
import { List } from '../../../components/list/List'
import { Page } from '../../../components/page/Page'
import { Empty } from '../../../components/state/Empty'
import { Loaded } from '../../../components/state/Loaded'
import { go } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { useList } from '../../../lib/useList'
import { useLoad } from '../../../lib/useLoad'

definePageConfig({ navigationBarTitleText: '名册', onReachBottomDistance: 200 })

const ALL = 'all'

export default function Roster() {
  const { may } = useMe()
  const units = useLoad('people.units', {})
  const [unit, setUnit] = useState<string>(ALL)
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const list = useList('people.roster', {
    query: name || undefined,
    unit: unit === ALL ? undefined : unit,
  })
  const options = [
    { value: ALL, word: '全部单位' },
    ...(units.data?.items ?? []).map((one) => ({ value: one.id, word: one.name })),
  ]
  const unbound = (list.items ?? []).filter((one) => !one.bound && !one.left)

  return (
    <Page
      title="名册"
      load={units}
      foot={may('organiser') ? <Button onTap={() => go('personForm', {})}>添加人员</Button> : undefined}
    >
      <SearchBar value={typed} onChange={setTyped} onDone={setName} placeholder="按姓名找人" />
      <View className="gap-12">
        <PickField label="单位" options={options} value={unit} onChange={setUnit} />
      </View>
      {may('organiser') && unbound.length > 0 && (
        <Button kind="quiet" onTap={() => go('slips', { people: unbound.map((one) => one.id).join(',') })}>
          {`为列出的 ${unbound.length} 位未绑定者发码`}
        </Button>
      )}
      <Loaded loads={[list.first]} skeleton="list">
        <List
          list={list}
          keyOf={(one) => one.id}
          empty={<Empty title="没有这样的人" text="名册可以用表格导入，也可以在这里一个个添加。" />}
          row={(one) => (
            <Card
              className="gap-8"
              label={`${one.name}，${one.unitName}`}
              onTap={() => go('person', { id: one.id })}
            >
              <View className="row">
                <View className="grow">{one.name}</View>
                {one.left && <Tag kind="line">已调离</Tag>}
                <Tag kind={one.bound ? 'wash' : 'line'}>{one.bound ? '已绑定' : '未绑定'}</Tag>
              </View>
              <View className="meta">
                {one.unitName} · {one.position}
              </View>
            </Card>
          )}
        />
      </Loaded>
    </Page>
  )
}
