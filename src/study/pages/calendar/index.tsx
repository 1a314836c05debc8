import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Tap } from '../../../components/button/Tap'
import { Calendar } from '../../../components/calendar/Calendar'
import { Card } from '../../../components/card/Card'
import { Phrases } from '../../../components/card/Phrases'
import { Page } from '../../../components/page/Page'
import { Picture } from '../../../components/picture/Picture'
import { CheckedSheet } from '../../../features/study/CheckedSheet'
import { dateOf } from '../../../lib/day'
import { useLoad } from '../../../lib/useLoad'
import { ChosenDay } from './ChosenDay'
import { Keeping } from './Keeping'
import { monthAfter, monthTitle } from './month'
import { SwitchedOff } from './SwitchedOff'
import { ThreeMinutes } from './ThreeMinutes'
import './calendar.scss'

interface BarProps {
  month: string
  today: string
  onMonth: (month: string) => void
}

function MonthBar({ month, today, onMonth }: BarProps) {
  const last = month >= today.slice(0, 7)
  return (
    <View className="month-bar">
      <View className="h2 serif grow">{monthTitle(month, today)}</View>
      <Tap className="month-step" label="上个月" onTap={() => onMonth(monthAfter(month, -1))}>
        <Picture name="back" size={20} />
      </Tap>
      <Tap
        className={`month-step ${last ? 'month-last' : ''}`}
        label="下个月"
        onTap={() => !last && onMonth(monthAfter(month, 1))}
      >
        <Picture name="next" size={20} />
      </Tap>
    </View>
  )
}

interface MonthProps {
  data: Output<'study.calendar'> | undefined
  today: string
  month: string
  onMonth: (month: string) => void
  onChanged: () => void
}

/** A month of seals, and what stands behind the chosen day. */
function Month({ data, today, month, onMonth, onChanged }: MonthProps) {
  const [chosen, setChosen] = useState(today)
  const { days = [], weeks = 0 } = data ?? {}
  const showMonth = (next: string) => {
    onMonth(next)
    setChosen(next === today.slice(0, 7) ? today : '')
  }
  const sealed = new Set(days.map((one) => one.day))
  const record = days.find((one) => one.day === chosen)
  return (
    <>
      <MonthBar month={month} today={today} onMonth={showMonth} />
      <Card className="gap-8">
        <Calendar month={month} sealed={sealed} today={today} chosen={chosen} onDay={setChosen} />
      </Card>
      <View className="gap-16">
        <View>{days.length > 0 ? `这个月学了 ${days.length} 天` : '这个月还没有学习记录'}</View>
        <View className="meta">
          <Phrases of={[...(weeks > 1 ? [`连续 ${weeks} 周每周都有收获`] : []), '只有您看得到']} />
        </View>
      </View>
      {chosen && <ChosenDay key={chosen} day={chosen} today={today} record={record} onSaved={onChanged} />}
      <ThreeMinutes />
    </>
  )
}

export default function StudyCalendar() {
  const today = dateOf(new Date())
  const [month, setMonth] = useState(today.slice(0, 7))
  const load = useLoad('study.calendar', { month })
  const on = load.data?.on ?? true
  const changed = () => void load.reload()
  return (
    <Page title="学习日历" load={load} skeleton="card">
      {on ? (
        <Month data={load.data} today={today} month={month} onMonth={setMonth} onChanged={changed} />
      ) : (
        <SwitchedOff onChanged={changed} />
      )}
      <Keeping on={on} onChanged={changed} />
      <CheckedSheet />
    </Page>
  )
}

definePageConfig({ navigationBarTitleText: '学习日历' })
