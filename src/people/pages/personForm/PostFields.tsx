import { APPOINTMENTS, LEVELS } from '../../../../contract/limits'
import { PickField, WhenField } from '../../../components/field/PickField'
import { TextField } from '../../../components/field/TextField'
import type { PersonForm } from './usePersonForm'

const same = <T extends string>(words: readonly T[]) => words.map((word) => ({ value: word, word }))

/** The post that the person was appointed to. */
export function PostFields({ form: { filled, set, wrong } }: { form: PersonForm }) {
  return (
    <>
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
    </>
  )
}
