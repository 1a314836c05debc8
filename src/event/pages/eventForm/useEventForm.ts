import { useState } from 'react'
import { addDays, dateOf, momentOf, timeText } from '../../../lib/day'
import { replace } from '../../../lib/go'
import { toast } from '../../../lib/toast'
import { useDraftId } from '../../../lib/useDraftId'
import { useFieldFault } from '../../../lib/useFieldFault'
import { useLoad } from '../../../lib/useLoad'
import { useSend } from '../../../lib/useSend'

const ANY = 'any'
const USUAL_START = '14:30'

/** The next day on which the usual hour is still to come. */
const nextDay = (now: Date): string =>
  timeText(now.toISOString()) < USUAL_START ? dateOf(now) : addDays(dateOf(now), 1)
const words = {
  title: /^“标题”/,
  place: /^“地点”/,
  end: /^结束时间|^“结束/,
  start: /^“开始/,
  programme: /课程/,
}

/** The form of one event: what stands is filled in, what was typed stays. */
export function useEventForm(id: string | undefined) {
  const event = useLoad('event.get', id ? { id } : null)
  const list = useLoad('programme.list', {})
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [rehearsal, setTest] = useState<boolean>()
  const [tried, setTried] = useState(false)
  const draft = useDraftId('event')
  const fault = useFieldFault(words)
  const { send, busy } = useSend('event.save', fault.take)

  const was = event.data
  const filled = {
    title: typed.title ?? was?.title ?? '新任职干部廉政教育大会',
    place: typed.place ?? was?.place ?? '',
    date: typed.date ?? (was ? dateOf(was.startsAt) : nextDay(new Date())),
    start: typed.start ?? (was ? timeText(was.startsAt) : USUAL_START),
    end: typed.end ?? (was ? timeText(was.endsAt) : '16:00'),
    programme: typed.programme ?? (was ? (was.programme ?? ANY) : (list.data?.items[0]?.slug ?? ANY)),
    test: rehearsal ?? was?.test ?? false,
  }
  const set = (field: keyof typeof filled) => (value: string) =>
    setTyped((old) => ({ ...old, [field]: value }))
  const wrong = {
    title: tried && !filled.title.trim() ? '请写名称' : fault.at('title'),
    place: tried && !filled.place.trim() ? '请写地点' : fault.at('place'),
    end: filled.end <= filled.start ? '结束要晚于开始' : fault.at('end'),
    start: fault.at('start'),
    programme: fault.at('programme'),
  }

  const save = async () => {
    setTried(true)
    fault.clear()
    const { title, place, date, start, end, programme, test } = filled
    if (!title.trim() || !place.trim() || filled.end <= filled.start) return
    const key = id ?? (await draft.id().catch(fault.take))
    if (!key) return
    const saved = await send({
      id: key,
      title: title.trim(),
      place: place.trim(),
      startsAt: momentOf(date, start),
      endsAt: momentOf(date, end),
      programme: programme === ANY ? null : programme,
      test,
    })
    if (!saved) return
    if (!id) draft.done()
    toast('已保存')
    replace('board', { id: saved.id })
  }

  const programmes = [
    ...(list.data?.items ?? []).map(({ slug, title }) => ({ value: slug, word: title })),
    { value: ANY, word: '各门课程都算' },
  ]
  const loads = id ? [event, list] : [list]
  return { ...filled, loads, programmes, set, setTest, wrong, fault: fault.form, save, busy }
}
