import { Pair } from '../../../components/field/Pair'
import { WhenField } from '../../../components/field/PickField'
import { TextField } from '../../../components/field/TextField'
import { dateOf } from '../../../lib/day'
import type { TalkForm } from './useTalkForm'

/** When, where, who talked and in which capacity. */
export function TalkFields({ form: { field } }: { form: TalkForm }) {
  return (
    <>
      <Pair>
        <WhenField label="日期" mode="date" {...field('date')} end={dateOf(new Date())} />
        <WhenField label="时间" mode="time" {...field('time')} />
      </Pair>
      <TextField label="地点" {...field('place')} max={60} />
      <TextField label="谈话人" {...field('talker')} max={30} />
      <TextField label="以什么身份谈" {...field('capacity')} max={40} placeholder="比如：受委托的负责同志" />
    </>
  )
}
