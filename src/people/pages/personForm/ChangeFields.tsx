import { WhenField } from '../../../components/field/PickField'
import { Toggle } from '../../../components/field/Toggle'
import { dateOf } from '../../../lib/day'
import type { PersonForm } from './usePersonForm'

/** What only someone already on the roster has: leaving, and the day from which a change counts. */
export function ChangeFields({ form: { filled, set, field } }: { form: PersonForm }) {
  return (
    <>
      <Toggle
        label="已调离或离任"
        hint="不再列入进度，原有记录不变"
        on={filled.left}
        onChange={(left) => set({ left })}
      />
      <WhenField
        label="这些变动从哪天起算"
        mode="date"
        {...field('on')}
        end={dateOf(new Date())}
        hint="之前发生的记录仍按当时的单位和职级"
      />
    </>
  )
}
