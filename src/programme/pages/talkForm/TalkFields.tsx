import { Pair } from '../../../components/field/Pair'
import { WhenField } from '../../../components/field/PickField'
import { TextField } from '../../../components/field/TextField'
import { dateOf } from '../../../lib/day'
import type { TalkForm } from './useTalkForm'

/** When, where, who talked and in which capacity. */
export function TalkFields({ form }: { form: TalkForm }) {
  return (
    <>
      <Pair>
        <WhenField
          label="日期"
          mode="date"
          value={form.date}
          end={dateOf(new Date())}
          onChange={form.set('date')}
          error={form.wrong.time}
        />
        <WhenField label="时间" mode="time" value={form.time} onChange={form.set('time')} />
      </Pair>
      <TextField
        label="地点"
        value={form.place}
        max={60}
        onChange={form.set('place')}
        error={form.wrong.place}
      />
      <TextField
        label="谈话人"
        value={form.talker}
        max={30}
        onChange={form.set('talker')}
        error={form.wrong.talker}
      />
      <TextField
        label="以什么身份谈"
        value={form.capacity}
        max={40}
        onChange={form.set('capacity')}
        placeholder="比如：受委托的负责同志"
        error={form.wrong.capacity}
      />
    </>
  )
}
