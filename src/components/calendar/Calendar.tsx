import { Text, View } from '@tarojs/components'
import { Tap } from '../button/Tap'
import { Picture } from '../picture/Picture'
import { monthCells } from './monthCells'
import './calendar.scss'

interface Props {
  /** 2026-11 */
  month: string
  /** Days with a seal, as 2026-11-23. */
  sealed: ReadonlySet<string>
  today: string
  chosen?: string
  onDay: (day: string) => void
}

const heads = ['一', '二', '三', '四', '五', '六', '日']

/** A month with a small seal on each day of study; nothing is said of the days without. */
export function Calendar({ month, sealed, today, chosen, onDay }: Props) {
  return (
    <View className="calendar">
      {heads.map((head) => (
        <Text key={head} className="calendar-head">
          {head}
        </Text>
      ))}
      {monthCells(month).map(({ day, number, inside }) =>
        inside ? (
          <Tap
            key={day}
            className={`calendar-day ${day === today ? 'calendar-today' : ''} ${day === chosen ? 'calendar-chosen' : ''}`}
            label={`${number}日${sealed.has(day) ? '，有学习记录' : ''}${day === today ? '，今天' : ''}`}
            onTap={() => onDay(day)}
          >
            {sealed.has(day) ? (
              <Picture name="seal" size={30} className="sealed" />
            ) : (
              <Text className="num">{number}</Text>
            )}
          </Tap>
        ) : (
          <View key={day} className="calendar-day calendar-outside">
            <Text className="num">{number}</Text>
          </View>
        ),
      )}
    </View>
  )
}
