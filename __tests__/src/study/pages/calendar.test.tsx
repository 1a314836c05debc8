import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { sql } from 'drizzle-orm'
import type { Db } from '../../../../cloud/db/db'
import StudyCalendar from '../../../../src/study/pages/calendar/index'
import { monthAfter, monthTitle } from '../../../../src/study/pages/calendar/month'
import { refreshMe } from '../../../../src/lib/me'
import { callAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { aMember, NOW } from '../../../support/people'
import { aPhone } from '../../../support/phone'
import { aCase, after } from '../../../support/study'

configure({ asyncUtilTimeout: 10_000 })

// Only the date stands still: what is loaded comes in real time.
beforeEach(() => {
  jest.useFakeTimers({
    now: NOW,
    doNotFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'setImmediate',
      'clearImmediate',
      'nextTick',
      'queueMicrotask',
      'performance',
    ],
  })
})
afterEach(() => jest.useRealTimers())

async function opened(db: Db) {
  const who = await aMember(db)
  const { slug } = await aCase(db, 600, { title: '月饼盒' })
  const { session } = await callAs(db, who, 'study.open', { kind: 'article', slug })
  await callAs(
    db,
    who,
    'study.page',
    { session, beat: 0, from: 0, to: 20, paragraph: 1, end: false },
    after(20),
  )
  const phone = aPhone(db, who, { now: () => after(60).now })
  await refreshMe()
  return { who, phone, page: render(<StudyCalendar />) }
}

const count = async (db: Db) =>
  (await db.execute<{ n: number }>(sql`select count(*)::int "n" from checkin`)).rows[0]?.n

test('a day of study has its seal, what was studied, and room for one line', () =>
  inDb(async (db) => {
    const { page } = await opened(db)
    expect(await screen.findByText('这个月学了 1 天')).toBeTruthy()
    expect(screen.getByLabelText('23日，有学习记录，今天')).toBeTruthy()
    expect(screen.getByText('《月饼盒》')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('一句心得'), { target: { value: '当晚就该退回去' } })
    fireEvent.click(screen.getByText('记下这句'))
    await waitFor(async () => {
      const { rows } = await db.execute(sql`select "text" from day_note`)
      expect(rows).toEqual([{ text: '当晚就该退回去' }])
    })
    page.unmount()
  }))

test('the calendar is switched off, on and cleared by its learner', () =>
  inDb(async (db) => {
    const { page } = await opened(db)
    fireEvent.click(await screen.findByLabelText('学习日历，已开启'))
    fireEvent.click(await screen.findByText('打开学习日历'))
    expect(await screen.findByText('这个月学了 1 天')).toBeTruthy()
    expect(await count(db)).toBe(1)

    fireEvent.click(screen.getByText('清空日历'))
    fireEvent.click(await screen.findByText('清空'))
    expect(await screen.findByText('这个月还没有学习记录')).toBeTruthy()
    expect(await count(db)).toBe(0)
    page.unmount()
  }))

test('months are named and follow one another over the year', () => {
  expect(monthAfter('2026-11', 2)).toBe('2027-01')
  expect(monthAfter('2026-01', -1)).toBe('2025-12')
  expect(monthTitle('2026-11', '2026-11-23')).toBe('十一月')
  expect(monthTitle('2025-12', '2026-11-23')).toBe('2025年十二月')
})
