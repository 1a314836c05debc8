import { clockText, dateText, dueText, greeting, momentText, secondsText } from '../../../src/lib/day'
import { termText } from '../../../src/lib/term'

const now = new Date('2026-11-23T15:00:00+08:00')

test('moments are said as people say them, in the county’s time', () => {
  expect(momentText('2026-11-23T06:30:00Z', now)).toBe('今天 14:30')
  expect(momentText('2026-11-22T16:05:00Z', now)).toBe('今天 00:05')
  expect(momentText('2026-11-22T09:05:00+08:00', now)).toBe('昨天 09:05')
  expect(momentText('2026-11-18T14:26:00+08:00', now)).toBe('11月18日 14:26')
  expect(momentText('2025-11-18T14:26:00+08:00', now)).toBe('2025年11月18日 14:26')
})

test('a due date says how long is left, and never blames', () => {
  expect(dueText('2026-11-26', now)).toBe('还有 3 天')
  expect(dueText('2026-11-23', now)).toBe('今天截止')
  expect(dueText('2026-11-21', now)).toBe('已过 2 天')
})

test('the last minute before midnight still belongs to the day', () => {
  expect(dueText('2026-11-24', new Date('2026-11-23T23:59:59+08:00'))).toBe('还有 1 天')
})

test('seconds become a clock and words', () => {
  expect(clockText(68)).toBe('1:08')
  expect(secondsText(57)).toBe('57 秒')
  expect(secondsText(68)).toBe('1 分 8 秒')
  expect(secondsText(120)).toBe('2 分钟')
  expect(dateText('2026-12-05', now)).toBe('12月5日')
})

test('the greeting follows the county’s clock, not the phone’s', () => {
  expect(greeting(new Date('2026-11-23T00:30:00Z'))).toBe('早上好')
  expect(greeting(new Date('2026-11-23T13:00:00Z'))).toBe('晚上好')
})

// Days as published in the almanac of the Purple Mountain Observatory.
test.each([
  ['2026-11-22', '小雪'],
  ['2026-11-23', '小雪后一日'],
  ['2026-12-07', '大雪'],
  ['2026-12-22', '冬至'],
  ['2026-02-04', '立春'],
  ['2026-03-20', '春分'],
  ['2026-06-21', '夏至'],
  ['2025-04-04', '清明'],
])('%s is %s', (date, term) => {
  expect(termText(new Date(`${date}T12:00:00+08:00`))).toBe(term)
})
