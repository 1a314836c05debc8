const NAMES = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const

/** 2026-11 and so many months on. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** 十一月, with the year when it is not this one. */
export function monthTitle(month: string, today: string): string {
  const name = `${NAMES[Number(month.slice(5)) - 1] ?? ''}月`
  return month.slice(0, 4) === today.slice(0, 4) ? name : `${month.slice(0, 4)}年${name}`
}
