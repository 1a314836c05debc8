import type { Output } from '../../../../contract/index'
import { addDays, dateOf, momentOf, timeText } from '../../../lib/day'
import { back, replace } from '../../../lib/go'
import { toast } from '../../../lib/toast'
import { useFilled } from '../../../lib/useFilled'
import { useHandIn } from '../../../lib/useHandIn'
import { useLoad } from '../../../lib/useLoad'

const ANY = 'any'
const USUAL = { title: '新任职干部廉政教育大会', start: '14:30', end: '16:00' }
const words = {
  title: /^“标题”/,
  place: /^“地点”/,
  end: /^结束时间|^“结束/,
  start: /^“开始/,
  programme: /课程/,
}

/** The next day on which the usual hour is still to come. */
const nextDay = (now: Date): string =>
  timeText(now.toISOString()) < USUAL.start ? dateOf(now) : addDays(dateOf(now), 1)

const standing = (was: Output<'event.get'>) => ({
  title: was.title,
  place: was.place,
  date: dateOf(was.startsAt),
  start: timeText(was.startsAt),
  end: timeText(was.endsAt),
  programme: was.programme ?? ANY,
  test: was.test,
})
type Filled = ReturnType<typeof standing>

const usual = (programme: string | undefined): Filled => ({
  ...USUAL,
  place: '',
  date: nextDay(new Date()),
  programme: programme ?? ANY,
  test: false,
})

const inputOf = ({ title, place, date, start, end, programme, test }: Filled) => ({
  title: title.trim(),
  place: place.trim(),
  startsAt: momentOf(date, start),
  endsAt: momentOf(date, end),
  programme: programme === ANY ? null : programme,
  test,
})

export type EventForm = ReturnType<typeof useEventForm>

/** The form of one event: what stands is filled in, what was typed stays. */
export function useEventForm(id: string | undefined) {
  const event = useLoad('event.get', id ? { id } : null)
  const list = useLoad('programme.list', {})
  const items = list.data?.items ?? []
  const { tried, at, fault, busy, handIn } = useHandIn('event.save', 'event', words)

  const { filled, set, fieldsWith } = useFilled(event.data ? standing(event.data) : usual(items[0]?.slug))
  const backwards = filled.end <= filled.start
  const wrong = {
    title: tried && !filled.title.trim() ? '请写名称' : at('title'),
    place: tried && !filled.place.trim() ? '请写地点' : at('place'),
    end: backwards ? '结束要晚于开始' : at('end'),
    start: at('start'),
    programme: at('programme'),
  }

  const save = async () => {
    const ready = filled.title.trim() !== '' && filled.place.trim() !== '' && !backwards
    const saved = await handIn(ready, (key) => ({ id: key, ...inputOf(filled) }), id)
    if (!saved) return
    toast('已保存')
    // A change begins on the board, which stands underneath.
    if (id) back()
    else replace('board', { id: saved.id })
  }

  const programmes = [
    ...items.map(({ slug, title }) => ({ value: slug, word: title })),
    { value: ANY, word: '各门课程都算' },
  ]
  const loads = id ? [event, list] : [list]
  return { filled, set, field: fieldsWith(wrong), loads, programmes, wrong, fault, save, busy }
}
