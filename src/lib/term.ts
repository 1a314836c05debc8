import { dateOf, daysBetween } from './day'

// Each term begins when the sun stands 15 degrees further along the ecliptic; 春分 is 0.
const TERMS = [
  '春分',
  '清明',
  '谷雨',
  '立夏',
  '小满',
  '芒种',
  '夏至',
  '小暑',
  '大暑',
  '立秋',
  '处暑',
  '白露',
  '秋分',
  '寒露',
  '霜降',
  '立冬',
  '小雪',
  '大雪',
  '冬至',
  '小寒',
  '大寒',
  '立春',
  '雨水',
  '惊蛰',
] as const
const DAY_MS = 86_400_000
const J2000 = Date.UTC(2000, 0, 1, 12)
const COUNT = [
  '',
  '后一日',
  '后二日',
  '后三日',
  '后四日',
  '后五日',
  '后六日',
  '后七日',
  '后八日',
  '后九日',
  '后十日',
] as const

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The sun's apparent longitude in degrees, good to 0.01 (Astronomical Almanac, low precision). */
function sunLongitude(moment: number): number {
  const days = (moment - J2000) / DAY_MS
  const anomaly = radians(357.528 + 0.9856003 * days)
  const longitude = 280.46 + 0.9856474 * days + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)
  return ((longitude % 360) + 360) % 360
}

/** 小雪后一日: the solar term of a day, for the line above the greeting. */
export function termText(now: Date): string {
  const today = dateOf(now)
  const endOfDay = Date.parse(`${today}T23:59:59+08:00`)
  const index = Math.floor(sunLongitude(endOfDay) / 15)
  let first = endOfDay
  while (Math.floor(sunLongitude(first - DAY_MS) / 15) === index) first -= DAY_MS
  const since = daysBetween(dateOf(first), today)
  return `${TERMS[index]}${COUNT[since] ?? `后第${since}日`}`
}
