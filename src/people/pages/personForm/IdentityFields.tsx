import { useState } from 'react'
import { Tap } from '../../../components/button/Tap'
import { PickField } from '../../../components/field/PickField'
import { TextField } from '../../../components/field/TextField'
import { UnitSheet } from './UnitSheet'
import type { PersonForm } from './usePersonForm'

/** Who it is: name, what tells namesakes apart, and the unit, which may be a new one. */
export function IdentityFields({ form }: { form: PersonForm }) {
  const { filled, field, wrong } = form
  const [adding, setAdding] = useState(false)
  return (
    <>
      <TextField label="姓名" {...field('name')} max={30} />
      {(filled.tag || wrong.name?.includes('同名')) && (
        <TextField
          label="区分"
          {...field('tag')}
          value={filled.tag ?? ''}
          max={10}
          hint="同一单位有同名的人时写，如所在的股室"
        />
      )}
      <PickField label="单位" options={form.units} {...field('unit')} />
      <Tap className="lotus person-unit" onTap={() => setAdding(true)}>
        没有这个单位？添加单位
      </Tap>
      <UnitSheet open={adding} units={form.units} onClose={() => setAdding(false)} onSaved={form.addUnit} />
    </>
  )
}
