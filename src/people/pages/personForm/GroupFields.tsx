import { GROUPS } from '../../../../contract/limits'
import { Toggle } from '../../../components/field/Toggle'
import type { PersonForm } from './usePersonForm'

/** Which lessons are meant for this person. */
export function GroupFields({ form: { filled, set } }: { form: PersonForm }) {
  const choose = (group: (typeof GROUPS)[number], on: boolean) =>
    set({ groups: on ? [...filled.groups, group] : filled.groups.filter((one) => one !== group) })
  return (
    <>
      {GROUPS.map((group) => (
        <Toggle
          key={group}
          label={`属于“${group}”`}
          on={filled.groups.includes(group)}
          onChange={(on) => choose(group, on)}
        />
      ))}
      <Toggle label="是一把手" on={filled.head} onChange={(head) => set({ head })} />
    </>
  )
}
