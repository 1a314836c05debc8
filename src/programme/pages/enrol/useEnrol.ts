import { useMemo, useState } from 'react'
import { GROUPS } from '../../../../contract/limits'
import { addDays, dateOf } from '../../../lib/day'
import { toast } from '../../../lib/toast'
import { useFieldFault } from '../../../lib/useFieldFault'
import { useList } from '../../../lib/useList'
import { useLoad } from '../../../lib/useLoad'
import { useSend } from '../../../lib/useSend'
import { useTicks } from './useTicks'

/** Half a year of appointments is what an organiser usually enrols at a time. */
const LOOK_BACK_DAYS = 180
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
  const fault = useFieldFault(words)
  const { send, busy } = useSend('programme.enrol', fault.take)

  // A name finds anyone; without one the filter stands.
  const input = useMemo(
    () =>
      programme ? (name ? { programme, query: name } : { programme, group: groupOf(group), from, to }) : null,
    [programme, name, group, from, to],
  )
  const list = useList('programme.candidates', input)

  const ticks = useTicks(input)

  const enrol = async () => {
    fault.clear()
    const done = await send({ programme, people: [...ticks.chosen], startsOn, dueOn })
    if (!done) return
    ticks.chooseNone()
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
    ...ticks,
    fault,
    enrol,
    busy,
  }
}
