import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

// Days are the county's days (Asia/Shanghai, no summer time), wherever the phone is.
const OFFSET_HOURS = 8
const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const

const county = (moment: string | number | Date) => dayjs(moment).utcOffset(OFFSET_HOURS)

/** The county's date, as YYYY-MM-DD. */
export const dateOf = (moment: string | number | Date): string => county(moment).format('YYYY-MM-DD')

/** Whole days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => dayjs.utc(to).diff(dayjs.utc(from), 'day')

/** 11月18日, with the year when it is not this one. */
export function dateText(date: string, now: Date = new Date()): string {
  const day = dayjs.utc(date.slice(0, 10))
  return day.format(day.year() === county(now).year() ? 'M月D日' : 'YYYY年M月D日')
}

/** 今天 14:30, 昨天 09:05, 11月18日 14:26. */
export function momentText(moment: string, now: Date = new Date()): string {
  const days = daysBetween(dateOf(now), dateOf(moment))
  const word = { [-1]: '昨天', 0: '今天', 1: '明天' }[days] ?? dateText(dateOf(moment), now)
  return `${word} ${county(moment).format('HH:mm')}`
}

/** 14:30 of a moment. */
export const timeText = (moment: string): string => county(moment).format('HH:mm')

/** 还有 3 天, 今天截止, 已过 2 天. */
export function dueText(date: string, now: Date = new Date()): string {
  const days = daysBetween(dateOf(now), date)
  if (days > 0) return `还有 ${days} 天`
  return days === 0 ? '今天截止' : `已过 ${-days} 天`
}

/** 12月5日 前完成 · 还有 12 天. */
export const dueLine = (date: string, now: Date = new Date()): string =>
  `${dateText(date, now)}前完成 · ${dueText(date, now)}`

export function weekdayText(now: Date): string {
  return WEEKDAYS[county(now).day()] ?? ''
}

/** 早上好, 下午好 … by the county's clock. */
export function greeting(now: Date): string {
  const hour = county(now).hour()
  if (hour < 5) return '夜深了'
  if (hour < 11) return '早上好'
  if (hour < 13) return '中午好'
  return hour < 18 ? '下午好' : '晚上好'
}

/** 1:08 of 68 seconds. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** 57 秒, 1 分 8 秒. */
export function secondsText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} 秒`
  return whole % 60 === 0 ? `${whole / 60} 分钟` : `${Math.floor(whole / 60)} 分 ${whole % 60} 秒`
}

/** A moment of the county's clock, from a day and a time of day as the pickers give them. */
export const momentOf = (date: string, time: string): string => `${date}T${time}:00+08:00`

/** The day so many days later (or earlier, when negative). */
export const addDays = (date: string, days: number): string =>
  dayjs.utc(date).add(days, 'day').format('YYYY-MM-DD')
