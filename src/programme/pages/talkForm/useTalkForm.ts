import { useState } from 'react'
import { dateOf, momentOf, timeText } from '../../../lib/day'
import { back } from '../../../lib/go'
import { toast } from '../../../lib/toast'
import { useDraftId } from '../../../lib/useDraftId'
import { useFieldFault } from '../../../lib/useFieldFault'
import { useLoad } from '../../../lib/useLoad'
import { useSend } from '../../../lib/useSend'

const blank = { date: '', time: '', place: '', talker: '', capacity: '', outline: '' }
const asked = { place: '请写地点', talker: '请写谈话人姓名', capacity: '请写以什么身份谈' } as const
const words = {
  time: /时间|以后进行/,
  place: /地点/,
  capacity: /身份/,
  talker: /谈话人/,
  outline: /提纲/,
}

/** The form of one talk; a talk that stands already is corrected by a new row. */
export function useTalkForm(enrolment: string) {
  const load = useLoad('programme.evidence', enrolment ? { enrolment } : null)
  const step = load.data?.steps.find((one) => one.kind === 'talk')
  const before = step?.evidence.filter((one) => one.kind === 'talk' && !one.voided).at(-1)
  const [typed, setTyped] = useState<Partial<typeof blank>>({})
  const at = before?.happenedAt ?? new Date().toISOString()
  const was = before?.talk && { ...before.talk, outline: before.talk.outline ?? '' }
  const filled = { ...blank, date: dateOf(at), time: timeText(at), ...was, ...typed }
  const [tried, setTried] = useState(false)
  const draft = useDraftId(`talk:${enrolment}`)
  const fault = useFieldFault(words)
  const { send, busy } = useSend('programme.saveTalk', fault.take)

  const set = (field: keyof typeof filled) => (value: string) =>
    setTyped((old) => ({ ...old, [field]: value }))
  const missing = (field: keyof typeof asked) => (tried && !filled[field].trim() ? asked[field] : undefined)
  const wrong = {
    time: fault.at('time'),
    place: missing('place') ?? fault.at('place'),
    talker: missing('talker') ?? fault.at('talker'),
    capacity: missing('capacity') ?? fault.at('capacity'),
    outline: fault.at('outline'),
  }

  const save = async () => {
    setTried(true)
    fault.clear()
    const { date, time, place, talker, capacity, outline } = filled
    if (!place.trim() || !talker.trim() || !capacity.trim()) return
    const id = await draft.id().catch(fault.take)
    if (!id) return
    const saved = await send({
      id,
      enrolment,
      happenedAt: momentOf(date, time),
      place: place.trim(),
      talker: talker.trim(),
      capacity: capacity.trim(),
      outline: outline || null,
      corrects: before?.id ?? null,
    })
    if (!saved) return
    draft.done()
    toast('已登记，等本人确认')
    back()
  }

  return {
    ...filled,
    load,
    who: load.data ? `与${load.data.name}谈话` : '',
    corrects: before?.id,
    confirmed: step?.state === 'done',
    objection: before?.reply ?? undefined,
    set,
    wrong,
    fault: fault.form,
    save,
    busy,
  }
}
