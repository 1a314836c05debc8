import { getSolarTerms } from 'chinese-days'
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

// chinese-days counts the days by a formula per century with known exceptions, not by where the sun stands.
test('two ways of reckoning name the same first day of every solar term', () => {
  const terms = getSolarTerms('2024-01-01', '2034-12-31')
  expect(terms).toHaveLength(11 * 24)
  const ours = terms.map(({ date }) => ({ date, name: termText(new Date(`${date}T12:00:00+08:00`)) }))
  expect(ours).toEqual(terms.map(({ date, name }) => ({ date, name })))
})

test.each([
  ['2026-11-22', '小雪'],
  ['2026-11-23', '小雪后一日'],
  ['2026-12-06', '小雪后第14日'],
  ['2026-12-07', '大雪'],
])('%s is %s from the first minute to the last', (date, term) => {
  for (const time of ['00:00:00', '12:00:00', '23:59:59'])
    expect(termText(new Date(`${date}T${time}+08:00`))).toBe(term)
})
