import { useMemo, useState } from 'react'
import { GROUPS } from '../../../../contract/limits'
import { call } from '../../../lib/call'
import { addDays, dateOf } from '../../../lib/day'
import { toast, toastError } from '../../../lib/toast'
import { useFieldFault } from '../../../lib/useFieldFault'
import { useList } from '../../../lib/useList'
import { useLoad } from '../../../lib/useLoad'
import { useSend } from '../../../lib/useSend'

/** Half a year of appointments is what an organiser usually enrols at a time. */
const LOOK_BACK_DAYS = 180
const MOST = 200
const words = { dueOn: /期限|截止/, startsOn: /开始日期/ }

const groupOf = (word: string) => GROUPS.find((group) => group === word)

/** Who is to be enrolled, in what and until when; choices stay while the filter changes. */
export function useEnrol() {
  const today = dateOf(new Date())
  const programmes = useLoad('programme.list', {})
  const options = (programmes.data?.items ?? []).map(({ slug, title }) => ({ value: slug, word: title }))
  const [asked, setProgramme] = useState<string>()
  const programme = asked ?? options[0]?.value ?? ''
  const dueDays = programmes.data?.items.find((one) => one.slug === programme)?.dueDays ?? 0

  const [startsOn, setStartsOn] = useState(today)
  const [due, setDueOn] = useState<string>()
  const dueOn = due ?? addDays(startsOn, dueDays)
  const [group, setGroup] = useState<string>(GROUPS[0])
  const [from, setFrom] = useState(addDays(today, -LOOK_BACK_DAYS))
  const [to, setTo] = useState(today)
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [gathering, setGathering] = useState(false)
  const fault = useFieldFault(words)
  const { send, busy } = useSend('programme.enrol', fault.take)

  // A name finds anyone; without one the filter stands.
  const input = useMemo(
    () =>
      programme ? (name ? { programme, query: name } : { programme, group: groupOf(group), from, to }) : null,
    [programme, name, group, from, to],
  )
  const list = useList('programme.candidates', input)

  const choose = (people: readonly string[], on: boolean) =>
    setChosen((old) => {
      const next = new Set(old)
      for (const person of people) {
        if (on && next.size < MOST) next.add(person)
        else if (!on) next.delete(person)
      }
      return next
    })

  /** Ticks all that match, however many there are to load. */
  const chooseAll = async () => {
    if (!input) return
    setGathering(true)
    try {
      const all: string[] = []
      let cursor: string | undefined
      do {
        const page = await call('programme.candidates', { ...input, cursor })
        all.push(...page.items.filter((one) => !one.enrolled).map((one) => one.person))
        cursor = page.next ?? undefined
      } while (cursor && all.length < MOST)
      choose(all, true)
      if (cursor) toast(`一次最多 ${MOST} 人，请先为这些人报名`)
    } catch (error) {
      toastError(error)
    } finally {
      setGathering(false)
    }
  }

  const enrol = async () => {
    fault.clear()
    const done = await send({ programme, people: [...chosen], startsOn, dueOn })
    if (!done) return
    setChosen(new Set())
    toast(`已为 ${done.enrolled} 人报名${done.already ? `，${done.already} 人早已报名` : ''}`)
    await list.first.reload()
  }

  return {
    programmes,
    options,
    programme,
    setProgramme,
    startsOn,
    setStartsOn,
    dueOn,
    setDueOn,
    group,
    setGroup,
    from,
    setFrom,
    to,
    setTo,
    typed,
    setTyped,
    name,
    setName,
    list,
    chosen,
    choose,
    chooseAll,
    chooseNone: () => setChosen(new Set()),
    gathering,
    fault,
    enrol,
    busy,
  }
}
