import { useState } from 'react'
import type { Input, Output } from '../../../../contract/index'
import { dateOf } from '../../../lib/day'
import { back, replace } from '../../../lib/go'
import { toast } from '../../../lib/toast'
import { useDraftId } from '../../../lib/useDraftId'
import { useFieldFault } from '../../../lib/useFieldFault'
import { useFilled } from '../../../lib/useFilled'
import { useLoad } from '../../../lib/useLoad'
import { useSend } from '../../../lib/useSend'
import { useUnits, type Unit } from './useUnits'

type Filled = Omit<Input<'people.savePerson'>, 'id'>
export type PersonForm = ReturnType<typeof usePersonForm>

const words = { name: /同名|姓名/, unit: /单位/, position: /职务/, appointedOn: /任职日期/, on: /生效日期/ }

const newcomer: Filled = {
  name: '',
  tag: '',
  unit: '',
  position: '',
  level: '乡科级副职',
  appointment: '提拔任职',
  appointedOn: null,
  groups: ['新任职'],
  head: false,
  left: false,
  on: '',
}

// Only what the form asks for: a person is known with more than may be sent back.
function asFilled({
  name,
  tag,
  unit,
  position,
  level,
  appointment,
  ...rest
}: Output<'people.person'>): Filled {
  const { appointedOn, groups, head, left } = rest
  return { name, tag, unit, position, level, appointment, appointedOn, groups, head, left, on: '' }
}

const missingIn = ({ name, unit, position }: Filled) => ({
  name: name.trim() ? undefined : '请写姓名',
  unit: unit ? undefined : '请选单位',
  position: position.trim() ? undefined : '请写职务',
})

/** The roster words of one person: what stands is filled in, what was typed lies over it. */
export function usePersonForm(id: string | undefined) {
  const person = useLoad('people.person', id ? { id } : null)
  const units = useUnits()
  const [tried, setTried] = useState(false)
  const fault = useFieldFault(words)
  const { save, busy } = useSaving(id, fault.take)

  const standing = person.data ? asFilled(person.data) : newcomer
  const { filled, set, fieldsWith } = useFilled<Filled>({ ...standing, on: dateOf(new Date()) })
  const missing = missingIn(filled)
  const wrong = {
    name: (tried && missing.name) || fault.at('name'),
    unit: (tried && missing.unit) || fault.at('unit'),
    position: (tried && missing.position) || fault.at('position'),
    appointedOn: fault.at('appointedOn'),
    on: fault.at('on'),
  }
  const submit = async () => {
    setTried(true)
    fault.clear()
    if (!Object.values(missing).some(Boolean)) await save(filled)
  }
  const addUnit = (unit: Unit) => {
    units.add(unit)
    set({ unit: unit.id })
  }
  const loads = id ? [person, units.list] : [units.list]
  const field = fieldsWith(wrong)
  return { loads, units: units.options, addUnit, filled, set, field, wrong, fault: fault.form, submit, busy }
}

function useSaving(id: string | undefined, onFault: (error: unknown) => void) {
  const draft = useDraftId('person')
  const { send, busy } = useSend('people.savePerson', onFault)
  const save = async (filled: Filled) => {
    const key = id ?? (await draft.id().catch(onFault))
    if (!key) return
    const saved = await send({
      ...filled,
      id: key,
      name: filled.name.trim(),
      position: filled.position.trim(),
    })
    if (!saved) return
    toast('已保存')
    // Whoever was changed is the page underneath; whoever is new takes the form's place.
    if (id) return back()
    draft.done()
    replace('person', { id: saved.id })
  }
  return { save, busy }
}
