import { useRef, useState } from 'react'
import { dateOf, momentOf, timeText } from '../../../lib/day'
import { back } from '../../../lib/go'
import { toast } from '../../../lib/toast'
import { useFilled } from '../../../lib/useFilled'
import { useHandIn } from '../../../lib/useHandIn'
import { useLoad } from '../../../lib/useLoad'

const blank = { date: '', time: '', place: '', talker: '', capacity: '', outline: '' }
type Filled = typeof blank

const asked = { place: '请写地点', talker: '请写谈话人姓名', capacity: '请写以什么身份谈' } as const
const needed = Object.keys(asked) as (keyof typeof asked)[]
const words = {
  date: /时间|以后进行/,
  place: /地点/,
  capacity: /身份/,
  talker: /谈话人/,
  outline: /提纲/,
}

const inputOf = ({ date, time, place, talker, capacity, outline }: Filled) => ({
  happenedAt: momentOf(date, time),
  place: place.trim(),
  talker: talker.trim(),
  capacity: capacity.trim(),
  outline: outline || null,
})

/** What stands of the talk on this line: the last record that was not voided, and whether it is confirmed. */
function useStanding(enrolment: string) {
  const load = useLoad('programme.evidence', enrolment ? { enrolment } : null)
  const step = load.data?.steps.find((one) => one.kind === 'talk')
  const before = step?.evidence.filter((one) => one.kind === 'talk' && !one.voided).at(-1)
  const [opened] = useState(() => new Date().toISOString())
  const at = before?.happenedAt ?? opened
  const was = before?.talk && { ...before.talk, outline: before.talk.outline ?? '' }
  const filled: Filled = { ...blank, date: dateOf(at), time: timeText(at), ...was }
  return { load, before, confirmed: step?.state === 'done', filled }
}

export type TalkForm = ReturnType<typeof useTalkForm>

/** The form of one talk; a talk that stands already is corrected by a new row. */
export function useTalkForm(enrolment: string) {
  const { load, before, confirmed, filled: standing } = useStanding(enrolment)
  const { filled, fieldsWith } = useFilled(standing)
  const sent = useRef<{ id: string; corrects: string | null }>()
  const { tried, at, fault, busy, handIn } = useHandIn('programme.saveTalk', `talk:${enrolment}`, words)

  const missing = (field: keyof typeof asked) => (tried && !filled[field].trim() ? asked[field] : undefined)
  const wrong = {
    date: at('date'),
    place: missing('place') ?? at('place'),
    talker: missing('talker') ?? at('talker'),
    capacity: missing('capacity') ?? at('capacity'),
    outline: at('outline'),
  }

  const save = async () => {
    const ready = needed.every((field) => filled[field].trim() !== '')
    const saved = await handIn(ready, (id) => {
      // Sent again after a lost answer it is the same record, and may stand there already: it does not correct itself.
      if (sent.current?.id !== id) sent.current = { id, corrects: before?.id ?? null }
      return { ...sent.current, enrolment, ...inputOf(filled) }
    })
    // Refused, perhaps because another record stands by now: then this one corrects that.
    if (ready && !saved) await load.reload()
    if (!saved) return
    toast('已登记，等本人确认')
    back()
  }

  return {
    field: fieldsWith(wrong),
    load,
    who: load.data ? `与${load.data.name}谈话` : '',
    corrects: before?.id,
    confirmed,
    objection: before?.reply ?? undefined,
    wrong,
    fault,
    save,
    busy,
  }
}
