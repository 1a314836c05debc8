import { useState } from 'react'
import { Tap } from '../../../components/button/Tap'
import { PickField } from '../../../components/field/PickField'
import { TextField } from '../../../components/field/TextField'
import { UnitSheet } from './UnitSheet'
import type { PersonForm } from './usePersonForm'

/** Who it is: name, what tells namesakes apart, and the unit, which may be a new one. */
export function IdentityFields({ form }: { form: PersonForm }) {
  const { filled, set, wrong } = form
  const [adding, setAdding] = useState(false)
  return (
    <>
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
      <Tap className="lotus person-unit" onTap={() => setAdding(true)}>
        没有这个单位？添加单位
      </Tap>
      <UnitSheet open={adding} units={form.units} onClose={() => setAdding(false)} onSaved={form.addUnit} />
    </>
  )
}
