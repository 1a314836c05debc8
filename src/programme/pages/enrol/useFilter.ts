import { useMemo, useState } from 'react'
import { GROUPS } from '../../../../contract/limits'
import { addDays, dateOf } from '../../../lib/day'

/** Half a year of appointments is what an organiser usually enrols at a time. */
const LOOK_BACK_DAYS = 180

const groupOf = (word: string) => GROUPS.find((group) => group === word)

export type Filter = ReturnType<typeof useFilter>

/** Whom to list: those of a group appointed in a span, or anyone by name. */
export function useFilter(programme: string) {
  const [today] = useState(() => dateOf(new Date()))
  const [group, setGroup] = useState<string>(GROUPS[0])
  const [from, setFrom] = useState(addDays(today, -LOOK_BACK_DAYS))
  const [to, setTo] = useState(today)
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')

  // A name finds anyone; without one the filter stands.
  const input = useMemo(() => {
    if (!programme) return null
    return name ? { programme, query: name } : { programme, group: groupOf(group), from, to }
  }, [programme, name, group, from, to])

  return { input, group, setGroup, from, setFrom, to, setTo, typed, setTyped, name, setName }
}
