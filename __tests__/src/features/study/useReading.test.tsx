import { act, renderHook } from '@testing-library/react'
import { sql } from 'drizzle-orm'
import type { Db } from '../../../../cloud/db/db'
import { useReading } from '../../../../src/features/study/useReading'
import { keptOwn } from '../../../../src/lib/storage'
import { callAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { aMember, NOW } from '../../../support/people'
import { aPhone } from '../../../support/phone'
import { aCase } from '../../../support/study'
import { hidePage, showPage } from '../../../support/taro'
import { now, oneClock, pass, until } from '../../../support/time'

beforeEach(oneClock)
afterEach(() => jest.useRealTimers())

async function aReader(db: Db, chars = 600) {
  const who = await aMember(db)
  const { slug } = await aCase(db, chars)
  const phone = aPhone(db, who, { now })
  const page = renderHook(() => useReading('article', slug, true))
  await until(() => page.result.current.phase === 'live')
  return {
    who,
    slug,
    phone,
    page,
    read: (seconds: number) => pass(seconds, () => page.result.current.touch()),
  }
}

const sent = () => (keptOwn('beats') ?? []).length === 0
const stored = async (db: Db) =>
  (
    await db.execute<{ beats: string; seconds: number; paragraph: number }>(sql`
      select s."beats"::text, r."seconds", r."paragraph" from study_session s
      join reading r on r."person" = s."person" and r."slug" = s."slug" order by s."openedAt" desc limit 1`)
  ).rows[0]

test('a minute of reading is four numbered beats, and a minute of credit', () =>
  inDb(async (db) => {
    const { page, read } = await aReader(db)
    await read(60)
    await until(sent)
    expect(await stored(db)).toMatchObject({ beats: '{[0,4)}', seconds: 60 })
    expect(page.result.current.text).toMatchObject({ seconds: 60, needed: 60, end: false, done: false })
    page.unmount()
  }))

test('a reply that was lost is asked for again under the same number, and counts once', () =>
  inDb(async (db) => {
    const { phone, page, read } = await aReader(db)
    const server = phone.network
    const numbers: number[] = []
    phone.network = async (...asked) => {
      const reply = await server(...asked)
      if (asked[0] === 'study.page') numbers.push((JSON.parse(asked[1]) as { beat: number }).beat)
      if (numbers.length < 3) throw new Error('request:fail timeout')
      return reply
    }
    await read(45)
    await until(() => numbers.length >= 5 && sent())
    expect(numbers).toEqual([0, 0, 0, 1, 2])
    expect(await stored(db)).toMatchObject({ beats: '{[0,3)}', seconds: 45 })
    page.unmount()
  }))

test('without a network the beats stay on the phone and are credited in full when it is back', () =>
  inDb(async (db) => {
    const { phone, page, read } = await aReader(db)
    phone.online = false
    await read(60)
    await until(() => (keptOwn('beats') ?? []).length === 4)
    expect(await stored(db)).toMatchObject({ beats: '{}', seconds: 0 })
    phone.online = true
    await read(15)
    await until(sent)
    expect(await stored(db)).toMatchObject({ beats: '{[0,5)}', seconds: 75 })
    page.unmount()
  }))

test('a hidden page, another app in front and a reader who has gone count nothing', () =>
  inDb(async (db) => {
    const { page, read } = await aReader(db)
    await read(10)
    const seen = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
    await read(100)
    seen.mockRestore()
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
    act(hidePage)
    await read(100)
    act(showPage)
    await pass(200)
    act(hidePage)
    await until(sent)
    expect(await stored(db)).toMatchObject({ seconds: 70 })
    page.unmount()
  }))

test('the beat that completes the text goes at once and says what was finished', () =>
  inDb(async (db) => {
    const { page, read } = await aReader(db)
    await read(50)
    act(() => page.result.current.reach(9, true))
    await read(10)
    await until(() => page.result.current.outcome !== undefined)
    expect(page.result.current.text).toMatchObject({ done: true, seconds: 60, paragraph: 9 })
    page.unmount()
  }))

test('another phone takes the session, says so here, and goes on at the same paragraph', () =>
  inDb(async (db) => {
    const { who, slug, page, read } = await aReader(db)
    act(() => page.result.current.reach(7, false))
    await read(15)
    await until(sent)
    const other = await callAs(db, who, 'study.open', { kind: 'article', slug }, { now: now() })
    expect(other.text).toMatchObject({ paragraph: 7, seconds: 15 })

    await read(15)
    await until(() => page.result.current.phase === 'elsewhere')
    await act(() => page.result.current.reopen())
    expect(page.result.current.phase).toBe('live')
    await read(15)
    await until(sent)
    expect(await stored(db)).toMatchObject({ seconds: 30 })
    page.unmount()
  }))

test('a text left open for more than a day says so and is opened again', () =>
  inDb(async (db) => {
    const { page, read } = await aReader(db)
    jest.setSystemTime(Date.now() + 25 * 3_600_000)
    await read(20)
    await until(() => page.result.current.phase === 'refused')
    expect(page.result.current.error?.message).toContain('这次学习打开得太久了')
    await act(() => page.result.current.reopen())
    expect(page.result.current.phase).toBe('live')
    page.unmount()
  }))

test('the end that was reached before the network came is not lost', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { slug } = await aCase(db, 600)
    const phone = aPhone(db, who, { now })
    phone.online = false
    const page = renderHook(() => useReading('article', slug, true))
    await until(() => page.result.current.phase === 'waiting')
    act(() => page.result.current.reach(9, true))
    phone.online = true
    await pass(15)
    await until(() => page.result.current.phase === 'live')
    await pass(15, () => page.result.current.touch())
    await until(sent)
    expect(page.result.current.text).toMatchObject({ end: true, seconds: 15 })
    page.unmount()
  }))

test('where nothing can be stored the beats go out all the same', () =>
  inDb(async (db) => {
    const { page, phone, read } = await aReader(db)
    const full = jest.spyOn(phone.store, 'set').mockImplementation(() => {
      throw new Error('setStorage:fail exceed storage max size')
    })
    phone.online = false
    await read(15)
    phone.online = true
    await read(15)
    await until(async () => (await stored(db))?.seconds === 30)
    expect(await stored(db)).toMatchObject({ beats: '{[0,2)}' })
    full.mockRestore()
    page.unmount()
  }))

test('what was read is told when the page is left, and its session closed', () =>
  inDb(async (db) => {
    const { page, read } = await aReader(db)
    await read(9)
    page.unmount()
    await until(sent)
    await until(async () => {
      const { rows } = await db.execute(sql`select from study_session where "closedAt" is null`)
      return rows.length === 0
    })
    expect(await stored(db)).toMatchObject({ seconds: 9 })
    expect(NOW.getTime()).toBe(Date.now() - 9000)
  }))

test('once read to its end nothing more is told', () =>
  inDb(async (db) => {
    const { page, read } = await aReader(db)
    await read(60)
    act(() => page.result.current.reach(9, true))
    await until(() => page.result.current.text?.done === true && sent())
    const before = await stored(db)
    await read(60)
    act(hidePage)
    await until(sent)
    expect(await stored(db)).toEqual(before)
    page.unmount()
  }))

test('a visitor reads without a session', () =>
  inDb(async (db) => {
    const phone = aPhone(db, null, { now })
    const asked: string[] = []
    phone.network = async (action) => void asked.push(action)
    const page = renderHook(() => useReading('article', 'a-story', false))
    await pass(30)
    expect(page.result.current.phase).toBe('off')
    expect(asked).toEqual([])
    page.unmount()
  }))
