import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { CODE_TRIES } from '../../../contract/limits'
import type { Db } from '../../../cloud/db/db'
import { digitCodes, tokens } from '../../../cloud/event/codes'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { NOW, aMember, anOrganiser, aVisitor } from '../../support/people'
import { aProgramme, aStep, anEnrolment, anEvent } from '../../support/programme'

const secret = '0f'.repeat(32)
const clock = (time: string) => new Date(`2026-11-23T${time}+08:00`)
const START = clock('14:26:00')

const tokenOf = (id: string, now: Date) => tokens({ id, secret }, now)[0]!.code
const digitsOf = (id: string, now: Date) => digitCodes({ id, secret }, now)[0]!.code

async function hall(db: Db, words = {}) {
  const who = await aMember(db)
  const slug = await aProgramme(db, [
    aStep({ kind: 'assembly', title: '大会', locksNext: true }),
    aStep({ kind: 'quiz', title: '考试' }),
  ])
  const enrolment = await anEnrolment(db, who, slug)
  const event = await anEvent(db, { programme: slug, openedAt: NOW, ...words })
  const sign = (code: { token?: string; digits?: string }, now = START) =>
    replyAs(db, who, 'event.signIn', { event, ...code }, { now })
  const scan = (now = START) => sign({ token: tokenOf(event, now) }, now)
  return { who, event, enrolment, sign, scan }
}

const rows = async (db: Db, event: string) =>
  (await db.execute(sql`select * from attendance where "event" = ${event} order by "round"`)).rows

test('a scan signs in, finishes the step, opens the next, and keeps how, when and who the person was', () =>
  inDb(async (db) => {
    const { who, event, enrolment, scan } = await hall(db)
    expect(await scan()).toMatchObject({
      ok: true,
      data: {
        title: '廉政教育大会',
        at: START.toISOString(),
        again: false,
        late: false,
        finished: [{ enrolment, step: 'assembly' }],
        opened: [{ step: 'quiz' }],
      },
    })
    expect(await rows(db, event)).toMatchObject([
      { person: who.id, way: 'qr', round: 1, enteredBy: null, atUnit: who.unit, atGroups: ['新任职'] },
    ])
    const { courses } = await callAs(db, who, 'programme.mine', {})
    expect(courses[0]!.steps[0]!.how).toBe('县会议中心 · 扫码签到 14:26')
  }))

test('a second scan, even with a stale code or after the end, answers with the first time', () =>
  inDb(async (db) => {
    const { event, scan, sign } = await hall(db)
    await scan()
    const again = {
      ok: true,
      data: { again: true, at: START.toISOString(), finished: [{ step: 'assembly' }] },
    }
    expect(await scan(clock('14:40:00'))).toMatchObject(again)
    expect(await sign({ token: 'stale' }, clock('14:41:00'))).toMatchObject(again)
    await db.execute(
      sql`update event set "endedAt" = ${clock('16:40:00').toISOString()} where "id" = ${event}`,
    )
    expect(await scan(clock('17:00:00'))).toMatchObject(again)
    expect(await rows(db, event)).toHaveLength(1)
  }))

test('digits do as well, and late is said', () =>
  inDb(async (db) => {
    const { event, sign } = await hall(db)
    const now = clock('14:31:00')
    expect(await sign({ digits: digitsOf(event, clock('14:30:10')) }, now)).toMatchObject({
      data: { late: true },
    })
    expect(await rows(db, event)).toMatchObject([{ way: 'digits' }])
  }))

test('ten wrong tries, then by hand: the right code is kindly refused too, and others are not held up', () =>
  inDb(async (db) => {
    const { event, sign, scan } = await hall(db)
    const wrong = digitsOf(event, clock('03:00:00'))
    for (let n = 1; n < CODE_TRIES; n++)
      expect(await sign({ digits: wrong })).toMatchObject({ code: 'input' })
    expect(await sign({ digits: wrong })).toMatchObject({
      code: 'closed',
      message: expect.stringContaining('补登'),
    })
    expect(await scan()).toMatchObject({ code: 'closed', message: expect.stringContaining('补登') })
    expect(await rows(db, event)).toHaveLength(0)
    const other = await aMember(db)
    const token = tokenOf(event, START)
    expect(await callAs(db, other, 'event.signIn', { event, token }, { now: START })).toMatchObject({
      again: false,
    })
  }))

test('the last tries are counted down', () =>
  inDb(async (db) => {
    const { sign } = await hall(db)
    for (let n = 0; n < 8; n++) await sign({ token: 'wrong' })
    expect(await sign({ token: 'wrong' })).toMatchObject({
      message: expect.stringContaining('还可以试 1 次'),
    })
  }))

test('before the opening, after the end and two hours past, and when voided, it says so and counts no try', () =>
  inDb(async (db) => {
    const planned = await hall(db, { openedAt: null })
    expect(await planned.scan()).toMatchObject({
      code: 'closed',
      message: expect.stringContaining('11月23日 14:30 开始'),
    })
    const ended = await hall(db, { endedAt: clock('15:00:00') })
    expect(await ended.scan(clock('15:10:00'))).toMatchObject({ code: 'closed' })
    const open = await hall(db)
    expect(await open.scan(clock('18:30:00.001'))).toMatchObject({ code: 'closed' })
    expect(await open.scan(clock('18:30:00'))).toMatchObject({ ok: true })
    const off = await hall(db)
    const target = { id: off.event, reason: '改期' }
    await callAs(db, await anOrganiser(db), 'event.void', target)
    expect(await off.sign({ token: 'wrong' })).toMatchObject({
      code: 'closed',
      message: expect.stringContaining('作废'),
    })
    const { rows: tries } = await db.execute(sql`select * from attendance_try where "wrong" > 0`)
    expect(tries).toHaveLength(0)
  }))

test('a rehearsal signs in and finishes nothing', () =>
  inDb(async (db) => {
    const { scan } = await hall(db, { test: true })
    expect(await scan()).toMatchObject({ data: { again: false, finished: [], opened: [] } })
  }))

test('an unknown event, no code at all, malformed digits and a visitor are refused', () =>
  inDb(async (db) => {
    const { sign, event, who } = await hall(db)
    expect(await sign({})).toMatchObject({ code: 'input' })
    expect(await sign({ digits: '12345' })).toMatchObject({ code: 'input' })
    const nowhere = { event: v7(), digits: '123456' }
    expect(await replyAs(db, who, 'event.signIn', nowhere)).toMatchObject({ code: 'missing' })
    expect(await replyAs(db, aVisitor(), 'event.signIn', { ...nowhere, event })).toMatchObject({
      code: 'signin',
    })
  }))
