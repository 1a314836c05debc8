import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { GROUPS } from '../../../../contract/limits'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { Tag } from '../../../components/card/Tag'
import { Choice } from '../../../components/field/Choice'
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
/** As many as the server makes codes for at once. */
const SLIPS_AT_ONCE = 100
const groups = [{ value: ALL, word: '全部' }, ...GROUPS.map((group) => ({ value: group, word: group }))]

export default function Roster() {
  const { may } = useMe()
  const units = useLoad('people.units', {})
  const [unit, setUnit] = useState<string>(ALL)
  const [group, setGroup] = useState<string>(ALL)
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const list = useList('people.roster', {
    query: name || undefined,
    unit: unit === ALL ? undefined : unit,
    group: GROUPS.find((one) => one === group),
  })
  const options = [
    { value: ALL, word: '全部单位' },
    ...(units.data?.items ?? []).map((one) => ({ value: one.id, word: one.name })),
  ]
  const unbound = (list.items ?? [])
    .filter((one) => !one.bound && !one.left && !one.review)
    .slice(0, SLIPS_AT_ONCE)
    .map((one) => one.id)

  return (
    <Page
      title="名册"
      load={units}
      foot={may('organiser') ? <Button onTap={() => go('personForm', {})}>添加人员</Button> : undefined}
    >
      <SearchBar value={typed} onChange={setTyped} onDone={setName} placeholder="按姓名找人" />
      <View className="gap-12">
        <Choice label="分组" options={groups} value={group} onChange={setGroup} scrolls />
      </View>
      <View className="gap-12">
        <PickField label="单位" options={options} value={unit} onChange={setUnit} />
      </View>
      {may('organiser') && unbound.length > 0 && (
        <Button small kind="quiet" onTap={() => go('slips', { people: unbound.join(',') })}>
          {`为 ${unbound.length} 位未绑定者发码`}
        </Button>
      )}
      <Loaded loads={[list.first]} skeleton="list">
        <List
          list={list}
          keyOf={(one) => one.id}
          empty={
            <Empty
              title="没有这样的人"
              text={name ? '换个名字，或把单位和分组放宽。' : '名册可以用表格导入，也可以在这里一个个添加。'}
            />
          }
          row={(one) => (
            <Card
              className="gap-8"
              label={`${one.name}，${one.unitName}，${stateOf(one)}`}
              onTap={() => go('person', { id: one.id })}
            >
              <View className="row">
                <View className={one.left ? 'grow soft' : 'grow'}>{one.name}</View>
                <Tag kind={one.bound && !one.left ? 'wash' : 'line'}>{stateOf(one)}</Tag>
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

function stateOf({ left, review, bound }: Output<'people.roster'>['items'][number]) {
  if (left) return '已调离'
  if (review) return '审核体验'
  return bound ? '已绑定' : '未绑定'
}
