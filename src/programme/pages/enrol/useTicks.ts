import { useState } from 'react'
import type { Input } from '../../../../contract/index'
import { call } from '../../../lib/call'
import { toast, toastError } from '../../../lib/toast'

type Filter = Input<'programme.candidates'>

/** As many as the server enrols at once. */
const MOST = 200

/** Everybody whom the filter finds and who is not enrolled yet, page after page up to the most. */
async function everybody(filter: Filter): Promise<{ people: string[]; more: boolean }> {
  const people: string[] = []
  let cursor: string | undefined
  do {
    const page = await call('programme.candidates', { ...filter, cursor })
    people.push(...page.items.filter((one) => !one.enrolled).map((one) => one.person))
    cursor = page.next ?? undefined
  } while (cursor && people.length < MOST)
  return { people, more: cursor !== undefined || people.length > MOST }
}

/** Who is ticked. Ticks stay while the filter changes. */
export function useTicks(filter: Filter | null) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  /** The filter whose matches are all ticked. */
  const [whole, setWhole] = useState<Filter | null>(null)
  const [gathering, setGathering] = useState(false)

  const choose = (people: readonly string[], on: boolean) => {
    if (!on) setWhole(null)
    setChosen((old) => {
      const next = new Set(old)
      for (const person of people) {
        if (on && next.size < MOST) next.add(person)
        else if (!on) next.delete(person)
      }
      return next
    })
  }
  const chooseNone = () => {
    setChosen(new Set())
    setWhole(null)
  }
  const chooseAll = async () => {
    if (!filter) return
    setGathering(true)
    try {
      const { people, more } = await everybody(filter)
      choose(people, true)
      setWhole(filter)
      if (more) toast(`一次最多 ${MOST} 人，请先为这些人报名`)
    } catch (error) {
      toastError(error)
    } finally {
      setGathering(false)
    }
  }
  return { chosen, choose, chooseNone, chooseAll, gathering, whole: whole !== null && whole === filter }
}
