import { useState } from 'react'
import { View } from '@tarojs/components'
import { GROUPS } from '../../../../contract/limits'
import { Choice } from '../../../components/field/Choice'
import { PickField } from '../../../components/field/PickField'
import { SearchBar } from '../../../components/field/SearchBar'
import { ALL, type Roster } from './useRoster'

const groups = [{ value: ALL, word: '全部' }, ...GROUPS.map((group) => ({ value: group, word: group }))]

/** By name, by group, by unit. */
export function RosterFilters({ roster }: { roster: Roster }) {
  const { units, unit, setUnit, group, setGroup, setName } = roster
  const [typed, setTyped] = useState('')
  const options = [
    { value: ALL, word: '全部单位' },
    ...(units.data?.items ?? []).map((one) => ({ value: one.id, word: one.name })),
  ]
  return (
    <>
      <SearchBar value={typed} onChange={setTyped} onDone={setName} placeholder="按姓名找人" />
      <View className="gap-12">
        <Choice label="分组" options={groups} value={group} onChange={setGroup} scrolls />
      </View>
      <View className="gap-12">
        <PickField label="单位" options={options} value={unit} onChange={setUnit} />
      </View>
    </>
  )
}
