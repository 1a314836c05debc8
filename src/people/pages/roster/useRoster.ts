import { useState } from 'react'
import { GROUPS } from '../../../../contract/limits'
import { useList } from '../../../lib/useList'
import { useLoad } from '../../../lib/useLoad'

export const ALL = 'all'
/** As many as the server makes codes for at once. */
const SLIPS_AT_ONCE = 100

export type Roster = ReturnType<typeof useRoster>

/** The people of a unit and group, by name, and who of them has not bound yet. */
export function useRoster() {
  const units = useLoad('people.units', {})
  const [unit, setUnit] = useState<string>(ALL)
  const [group, setGroup] = useState<string>(ALL)
  const [name, setName] = useState('')
  const list = useList('people.roster', {
    query: name || undefined,
    unit: unit === ALL ? undefined : unit,
    group: GROUPS.find((one) => one === group),
  })
  const unbound = (list.items ?? [])
    .filter((one) => !one.bound && !one.left && !one.review)
    .slice(0, SLIPS_AT_ONCE)
    .map((one) => one.id)
  return { units, unit, setUnit, group, setGroup, name, setName, list, unbound }
}
