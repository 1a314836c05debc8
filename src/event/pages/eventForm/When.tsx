import { Pair } from '../../../components/field/Pair'
import { WhenField } from '../../../components/field/PickField'
import type { EventForm } from './useEventForm'

/** The day, and from when to when. */
export function When({ form: { field } }: { form: EventForm }) {
  return (
    <>
      <WhenField label="日期" mode="date" {...field('date')} />
      <Pair>
        <WhenField label="开始" mode="time" {...field('start')} />
        <WhenField label="结束" mode="time" {...field('end')} />
      </Pair>
    </>
  )
}
