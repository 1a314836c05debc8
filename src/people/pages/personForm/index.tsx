import { useState } from 'react'
import { View } from '@tarojs/components'
import { APPOINTMENTS, GROUPS, LEVELS } from '../../../../contract/limits'
import { Button } from '../../../components/button/Button'
import { Tap } from '../../../components/button/Tap'
import { FormFault } from '../../../components/field/FormFault'
import { PickField, WhenField } from '../../../components/field/PickField'
import { TextField } from '../../../components/field/TextField'
import { Toggle } from '../../../components/field/Toggle'
import { Page } from '../../../components/page/Page'
import { dateOf } from '../../../lib/day'
import { useQuery } from '../../../lib/go'
import { UnitSheet } from './UnitSheet'
import { usePersonForm } from './usePersonForm'
import './index.scss'

definePageConfig({ navigationBarTitleText: '名册登记' })

const same = <T extends string>(words: readonly T[]) => words.map((word) => ({ value: word, word }))

export default function PersonForm() {
  const { id } = useQuery('personForm')
  const form = usePersonForm(id)
  const { filled, set, wrong } = form
  const [adding, setAdding] = useState(false)
  const toggleGroup = (group: (typeof GROUPS)[number]) => (on: boolean) =>
    set({ groups: on ? [...filled.groups, group] : filled.groups.filter((one) => one !== group) })

  return (
    <Page title={id ? '修改名册' : '添加人员'} load={form.loads} skeleton="card">
      <TextField
        label="姓名"
        value={filled.name}
        max={30}
        onChange={(name) => set({ name })}
        error={wrong.name}
      />
      {(filled.tag || wrong.name?.includes('同名')) && (
        <TextField
          label="区分"
          value={filled.tag ?? ''}
          max={10}
          onChange={(tag) => set({ tag })}
          hint="同一单位有同名的人时写，如所在的股室"
        />
      )}
      <PickField
        label="单位"
        options={form.units}
        value={filled.unit || undefined}
        onChange={(unit) => set({ unit })}
        error={wrong.unit}
      />
      <Tap className="lotus person-unit" role="button" onTap={() => setAdding(true)}>
        没有这个单位？添加单位
      </Tap>
      <TextField
        label="职务"
        value={filled.position}
        max={60}
        onChange={(position) => set({ position })}
        error={wrong.position}
      />
      <PickField
        label="职级层次"
        options={same(LEVELS)}
        value={filled.level}
        onChange={(level) => set({ level })}
      />
      <PickField
        label="任职类型"
        options={same(APPOINTMENTS)}
        value={filled.appointment}
        onChange={(appointment) => set({ appointment })}
      />
      <WhenField
        label="任职日期"
        mode="date"
        value={filled.appointedOn ?? ''}
        onChange={(appointedOn) => set({ appointedOn })}
        error={wrong.appointedOn}
      />
      {GROUPS.map((group) => (
        <Toggle
          key={group}
          label={`属于“${group}”`}
          on={filled.groups.includes(group)}
          onChange={toggleGroup(group)}
        />
      ))}
      <Toggle label="是一把手" on={filled.head} onChange={(head) => set({ head })} />
      {id && (
        <Toggle
          label="已调离或离任"
          hint="不再列入进度，原有记录不变"
          on={filled.left}
          onChange={(left) => set({ left })}
        />
      )}
      {id && (
        <WhenField
          label="这些变动从哪天起算"
          mode="date"
          value={filled.on}
          end={dateOf(new Date())}
          onChange={(on) => set({ on })}
          error={wrong.on}
          hint="之前发生的记录仍按当时的单位和职级"
        />
      )}
      <View className="gap-16">
        <FormFault text={form.fault} fields={wrong} />
        <Button loading={form.busy} onTap={() => void form.save()}>
          保存
        </Button>
      </View>
      <View className="meta centre gap-8">不登记手机号、身份证号和出生日期。</View>
      <UnitSheet
        open={adding}
        units={form.units}
        onClose={() => setAdding(false)}
        onSaved={(unit) => void form.added(unit)}
      />
    </Page>
  )
}
