import { View } from '@tarojs/components'
import { GROUPS } from '../../../../contract/limits'
import { Choice } from '../../../components/field/Choice'
import { Pair } from '../../../components/field/Pair'
import { WhenField } from '../../../components/field/PickField'
import { SearchBar } from '../../../components/field/SearchBar'
import type { Filter } from './useFilter'

const groups = [{ value: '', word: '全部' }, ...GROUPS.map((group) => ({ value: group, word: group }))]

/** Narrows the list by name; without one by group and day of appointment. */
export function FilterFields({ filter }: { filter: Filter }) {
  return (
    <>
      <SearchBar
        value={filter.typed}
        onChange={filter.setTyped}
        onDone={filter.setName}
        placeholder="按姓名找"
      />
      {!filter.name && (
        <>
          <View className="gap-12">
            <Choice label="分组" options={groups} value={filter.group} onChange={filter.setGroup} scrolls />
          </View>
          <View className="gap-16">
            <Pair>
              <WhenField label="任职日期从" mode="date" value={filter.from} onChange={filter.setFrom} />
              <WhenField label="到" mode="date" value={filter.to} onChange={filter.setTo} />
            </Pair>
          </View>
        </>
      )}
    </>
  )
}
