import { v7 } from 'uuid'
import type { Db } from '../../../cloud/db/db'
import { record } from '../../../cloud/db/schema/programme'
import { guestsLately } from '../../../cloud/event/expected'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { NOW, aLiaison, aMember, aPerson, aUnit, anOrganiser } from '../../support/people'
import { aProgramme, aStep, anAttendance, anEnrolment, anEvent } from '../../support/programme'

const clock = (time: string) => new Date(`2026-11-23T${time}+08:00`)
const config = { publicUrl: 'https://lesson.example.cn' }

/** Three followers of the event's course; one has heard the lesson otherwise. */
async function hall(db: Db) {
  const organiser = await anOrganiser(db)
  const unit = await aUnit(db, { name: '甲局' })
  const programme = await aProgramme(db, [aStep({ kind: 'assembly' })])
  const followers = []
  for (const name of ['陈一', '丁二', '方三']) {
    const someone = await aMember(db, { unit, name })
    followers.push({ ...someone, enrolment: await anEnrolment(db, someone, programme) })
  }
  const [, , other] = followers
  const done = { id: v7(), enrolment: other!.enrolment, person: other!.id, step: 'assembly', way: 'hall' }
  const stamps = { atUnit: unit, atLevel: '其他', atGroups: [], enteredBy: organiser.account, enteredAt: NOW }
  await db.insert(record).values({ ...done, happenedOn: '2026-11-10', reason: '上一批', ...stamps })
  const event = await anEvent(db, { programme, openedAt: NOW })
  return { organiser, unit, programme, followers, event }
}

test('a code of the board signs a member in, and the count follows', () =>
  inDb(async (db) => {
    const { organiser, event, followers } = await hall(db)
    const now = clock('14:26:03')
    const board = () => callAs(db, organiser, 'event.board', { id: event }, { now, config })
    const before = await board()
    expect(before).toMatchObject({ attended: 0, expected: 2, recent: [], now: now.toISOString() })
    const url = new URL(before.qrs[0]!.url)
    expect(url.origin + url.pathname).toBe('https://lesson.example.cn/s')
    expect(url.searchParams.get('e')).toBe(event)
    const token = url.searchParams.get('t')!
    await callAs(db, followers[0]!, 'event.signIn', { event, token }, { now })
    const digits = before.digits[1]!.code
    await callAs(db, followers[1]!, 'event.signIn', { event, digits }, { now: clock('14:27:00') })
    expect(await board()).toMatchObject({
      attended: 2,
      expected: 2,
      recent: [{ unitName: '甲局', people: 2 }],
    })
  }))

test('before the opening and after the end the board shows no codes', () =>
  inDb(async (db) => {
    const organiser = await anOrganiser(db)
    for (const words of [{}, { openedAt: NOW, endedAt: NOW }]) {
      const board = await callAs(db, organiser, 'event.board', { id: await anEvent(db, words) })
      expect([board.qrs, board.digits]).toEqual([[], []])
    }
  }))

test('expected are those who follow the course and still lack it, and whoever came; no reviewer, none who left', () =>
  inDb(async (db) => {
    const { organiser, programme, event } = await hall(db)
    for (const words of [{ review: true }, { left: true }]) {
      const someone = await aPerson(db, words)
      await anEnrolment(db, someone, programme)
    }
    const reviewer = await aPerson(db, { review: true })
    await anAttendance(db, reviewer, event)
    await anAttendance(db, await aPerson(db), event)
    const list = await callAs(db, organiser, 'event.attendances', { id: event })
    expect(list).toMatchObject({ attended: 1, expected: 3 })
    expect(list.items).toHaveLength(3)
    expect(list.items.filter((item) => item.unitName === '甲局').map((item) => item.name)).toEqual([
      '陈一',
      '丁二',
    ])
    const general = await anEvent(db)
    expect(await callAs(db, organiser, 'event.attendances', { id: general })).toMatchObject({ expected: 2 })
  }))

test('marked by hand with a reason it counts, once; unmarked it does not; marked again it is a new round', () =>
  inDb(async (db) => {
    const { organiser, event, followers } = await hall(db)
    const [who] = followers
    const words = { event, person: who!.id, happenedAt: '2026-11-23T14:30:00+08:00', reason: '手机没电' }
    const later = { now: clock('15:00:00') }
    const line = async () => {
      const { items } = await callAs(db, organiser, 'event.attendances', { id: event, query: '陈一' })
      return items[0]!.attendance
    }
    for (let n = 0; n < 2; n++) await callAs(db, organiser, 'event.mark', words, later)
    const first = await line()
    expect(first).toMatchObject({ way: 'hand', reason: '手机没电', by: organiser.name })
    const mine = async () => (await callAs(db, who!, 'programme.mine', {})).courses[0]!.steps[0]!
    expect(await mine()).toMatchObject({ state: 'done', how: '县会议中心 · 由组织者补登' })
    const undo = { attendance: first!.id, reason: '认错了人' }
    for (let n = 0; n < 2; n++) await callAs(db, organiser, 'event.unmark', undo)
    expect(await line()).toBeNull()
    expect(await mine()).toMatchObject({ state: 'todo', event: { id: event } })
    await callAs(db, organiser, 'event.mark', words, later)
    expect((await line())!.id).not.toBe(first!.id)
  }))

test('someone nobody expected is found by name and can be marked', () =>
  inDb(async (db) => {
    const { organiser, event } = await hall(db)
    const guest = await aPerson(db, { name: '来宾客' })
    const find = () => callAs(db, organiser, 'event.attendances', { id: event, query: '来宾客' })
    expect((await find()).items).toMatchObject([{ person: guest.id, attendance: null }])
    const words = { event, person: guest.id, happenedAt: '2026-11-23T14:30:00+08:00', reason: '列席' }
    await callAs(db, organiser, 'event.mark', words, { now: clock('15:00:00') })
    expect(await find()).toMatchObject({ attended: 1, expected: 3, items: [{ attendance: { way: 'hand' } }] })
  }))

test('nobody is marked for tomorrow, for another day, for a voided event, off the roster, or by himself', () =>
  inDb(async (db) => {
    const { organiser, event, followers } = await hall(db)
    const mark = async (more: object) => {
      const words = {
        event,
        person: followers[0]!.id,
        happenedAt: '2026-11-23T14:30:00+08:00',
        reason: '没电',
      }
      const now = clock('15:00:00')
      const reply = await replyAs(db, organiser, 'event.mark', { ...words, ...more }, { now })
      return reply.ok ? 'ok' : reply.code
    }
    expect(await mark({ happenedAt: '2026-11-23T15:30:00+08:00' })).toBe('input')
    expect(await mark({ happenedAt: '2026-11-22T14:30:00+08:00' })).toBe('input')
    expect(await mark({ person: v7() })).toBe('missing')
    expect(await mark({ person: organiser.id })).toBe('conflict')
    expect(await mark({ event: v7() })).toBe('missing')
    const off = await anEvent(db)
    await callAs(db, organiser, 'event.void', { id: off, reason: '改期' })
    expect(await mark({ event: off })).toBe('closed')
    const unknown = { attendance: v7(), reason: '认错了' }
    expect(await replyAs(db, organiser, 'event.unmark', unknown)).toMatchObject({ code: 'missing' })
    expect(await replyAs(db, await aLiaison(db), 'event.unmark', unknown)).toMatchObject({
      code: 'forbidden',
    })
  }))

test('screens that ask again within seconds share one look at who should come; who came shows at once', () =>
  inDb(async (db) => {
    const { followers, programme, event } = await hall(db)
    const asked = { id: event, programme }
    const look = (seconds: number) => guestsLately(db, asked, new Date(NOW.getTime() + seconds * 1000))
    expect(await look(0)).toMatchObject({ attended: 0, expected: 2 })
    const late = await aMember(db, { name: '迟七' })
    await anEnrolment(db, late, programme)
    await anAttendance(db, followers[0]!, event)
    expect(await look(4)).toMatchObject({ attended: 1, expected: 2 })
    expect(await look(6)).toMatchObject({ attended: 1, expected: 3 })
  }))
