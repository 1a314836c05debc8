import { APPOINTMENTS, LEVELS } from '../../../../contract/limits'
import { PickField, WhenField } from '../../../components/field/PickField'
import { TextField } from '../../../components/field/TextField'
import type { PersonForm } from './usePersonForm'

const same = <T extends string>(words: readonly T[]) => words.map((word) => ({ value: word, word }))

/** The post that the person was appointed to. */
export function PostFields({ form: { filled, field } }: { form: PersonForm }) {
  return (
    <>
      <TextField label="职务" {...field('position')} max={60} />
      <PickField label="职级层次" options={same(LEVELS)} {...field('level')} />
      <PickField label="任职类型" options={same(APPOINTMENTS)} {...field('appointment')} />
      <WhenField label="任职日期" mode="date" {...field('appointedOn')} value={filled.appointedOn ?? ''} />
    </>
  )
}
