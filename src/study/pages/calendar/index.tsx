import { useState } from 'react'
import { View } from '@tarojs/components'
import { Tap } from '../../../components/button/Tap'
import { Calendar } from '../../../components/calendar/Calendar'
import { Card } from '../../../components/card/Card'
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

export default function StudyCalendar() {
  const today = dateOf(new Date())
  const [month, setMonth] = useState(today.slice(0, 7))
  const [chosen, setChosen] = useState(today)
  const load = useLoad('study.calendar', { month })
  const { on = true, days = [], weeks = 0 } = load.data ?? {}
  const showMonth = (next: string) => {
    setMonth(next)
    setChosen(next === today.slice(0, 7) ? today : '')
  }

  return (
    <Page title="学习日历" load={load} skeleton="card">
      {on ? (
        <>
          <MonthBar month={month} today={today} onMonth={showMonth} />
          <Card className="gap-8">
            <Calendar
              month={month}
              sealed={new Set(days.map((one) => one.day))}
              today={today}
              chosen={chosen}
              onDay={setChosen}
            />
          </Card>
          <View className="gap-16">
            <View>{days.length > 0 ? `这个月学了 ${days.length} 天` : '这个月还没有学习记录'}</View>
            <View className="meta">
              {weeks > 1 && `连续 ${weeks} 周每周都有收获 · `}
              只有您看得到
            </View>
          </View>
          {chosen && (
            <ChosenDay
              key={chosen}
              day={chosen}
              today={today}
              record={days.find((one) => one.day === chosen)}
              onSaved={() => void load.reload()}
            />
          )}
          <ThreeMinutes />
        </>
      ) : (
        <SwitchedOff onChanged={() => void load.reload()} />
      )}
      <Keeping on={on} onChanged={() => void load.reload()} />
      <CheckedSheet />
    </Page>
  )
}

definePageConfig({ navigationBarTitleText: '学习日历' })
