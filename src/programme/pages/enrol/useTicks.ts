import { useState } from 'react'
import type { Input } from '../../../../contract/index'
import { call } from '../../../lib/call'
import { toast, toastError } from '../../../lib/toast'

type Filter = Input<'programme.candidates'>

/** As many as the server enrols at once. */
const MOST = 200

/** Everybody whom the filter finds and who is not enrolled yet, page after page, until there are too many. */
async function everybody(filter: Filter): Promise<string[]> {
  const people: string[] = []
  let cursor: string | undefined
  do {
    const page = await call('programme.candidates', { ...filter, cursor })
    people.push(...page.items.filter((one) => !one.enrolled).map((one) => one.person))
    cursor = page.next ?? undefined
  } while (cursor && people.length <= MOST)
  return people
}

const withThem = (all: ReadonlySet<string>, people: readonly string[]): ReadonlySet<string> =>
  new Set([...new Set([...all, ...people])].slice(0, MOST))

function without(all: ReadonlySet<string>, people: readonly string[]): ReadonlySet<string> {
  const rest = new Set(all)
  for (const person of people) rest.delete(person)
  return rest
}

/** Who is ticked. Ticks stay while the filter changes. */
export function useTicks(filter: Filter | null) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  /** The filter whose matches are all ticked. */
  const [whole, setWhole] = useState<Filter | null>(null)
  const [gathering, setGathering] = useState(false)

  const choose = (people: readonly string[], on: boolean) => {
    if (!on) setWhole(null)
    setChosen((old) => (on ? withThem(old, people) : without(old, people)))
    if (on && new Set([...chosen, ...people]).size > MOST) toast(`一次最多 ${MOST} 人，请先为这些人报名`)
  }
  const chooseNone = () => {
    setChosen(new Set())
    setWhole(null)
  }
  const chooseAll = async () => {
    if (!filter || gathering) return
    setGathering(true)
    try {
      choose(await everybody(filter), true)
      setWhole(filter)
    } catch (error) {
      toastError(error)
    } finally {
      setGathering(false)
    }
  }
  return { chosen, choose, chooseNone, chooseAll, gathering, whole: whole !== null && whole === filter }
}
