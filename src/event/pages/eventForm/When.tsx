import { Pair } from '../../../components/field/Pair'
import { WhenField } from '../../../components/field/PickField'
import type { EventForm } from './useEventForm'

/** The day, and from when to when. */
export function When({ form }: { form: EventForm }) {
  return (
    <>
      <WhenField label="日期" mode="date" value={form.date} onChange={form.set('date')} />
      <Pair>
        <WhenField
          label="开始"
          mode="time"
          value={form.start}
          onChange={form.set('start')}
          error={form.wrong.start}
        />
        <WhenField
          label="结束"
          mode="time"
          value={form.end}
          onChange={form.set('end')}
          error={form.wrong.end}
        />
      </Pair>
    </>
  )
}
