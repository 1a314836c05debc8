import { sql } from 'drizzle-orm'
import type { Db, Opened } from '../../../cloud/db/db'
import { openPostgres } from '../../../cloud/db/postgres'
import { digitCodes, tokens } from '../../../cloud/event/codes'
import { callAs, replyAs } from '../../support/callAs'
import { forget } from '../../support/forget'
import { databaseUrl, openedDb } from '../../support/inDb'
import { NOW, aMember, anOrganiser, type Someone } from '../../support/people'
import { anEvent } from '../../support/programme'

const SIXTEEN = Array.from({ length: 16 }, (_, n) => n)
const secret = '0f'.repeat(32)

let db: Db
let pool: Opened
let who: Someone
let organiser: Someone
let event: string

beforeAll(async () => {
  db = (await openedDb()).db
  pool = await openPostgres((await databaseUrl()) ?? '', 16)
  who = await aMember(db)
  organiser = await anOrganiser(db)
})

beforeEach(async () => {
  event = await anEvent(db, { openedAt: NOW })
})

afterEach(async () => {
  await db.execute(sql`delete from attendance where "event" = ${event}`)
  await db.execute(sql`delete from attendance_try where "event" = ${event}`)
  await db.execute(sql`delete from event where "id" = ${event}`)
})

afterAll(async () => {
  await forget(db, [who, organiser])
  await pool.close()
})

const rows = async () =>
  (await db.execute<{ id: string; way: string }>(sql`select * from attendance where "event" = ${event}`)).rows

const scan = () => {
  const token = tokens({ id: event, secret }, NOW)[0]!.code
  return callAs(pool.db, who, 'event.signIn', { event, token })
}

test('sixteen scans of one person at once all answer, and leave one attendance', async () => {
  const replies = await Promise.all(SIXTEEN.map(scan))
  expect(await rows()).toHaveLength(1)
  expect(replies.filter((reply) => !reply.again)).toHaveLength(1)
  expect(new Set(replies.map((reply) => reply.at)).size).toBe(1)
})

test('without the key the same scans leave several, so it is the key that holds', async () => {
  const { rows: found } = await db.execute<{ indexdef: string }>(
    sql`select indexdef from pg_indexes where indexname = 'attendance_key'`,
  )
  await db.execute(sql`drop index attendance_key`)
  await Promise.all(SIXTEEN.map(scan))
  const left = await rows()
  await db.execute(sql`delete from attendance where "event" = ${event}`)
  await db.execute(sql.raw(found[0]!.indexdef))
  expect(left.length).toBeGreaterThan(1)
})

test('sixteen scans amid sixteen marks by hand leave one attendance', async () => {
  const words = { event, person: who.id, happenedAt: NOW.toISOString(), reason: '手机没电' }
  const mark = () => callAs(pool.db, organiser, 'event.mark', words)
  // The announced day is the tests' own; the hour does not matter.
  await Promise.all(SIXTEEN.flatMap(() => [scan(), mark()]))
  expect(await rows()).toHaveLength(1)
})

test('of sixteen wrong digits at once ten are judged and counted, and the eleventh is shut out', async () => {
  const guess = () => replyAs(pool.db, who, 'event.signIn', { event, digits: '000000' })
  const replies = await Promise.all(SIXTEEN.map(guess))
  const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.code))
  expect(codes.filter((code) => code === 'input')).toHaveLength(9)
  const { rows: tries } = await db.execute(sql`select "wrong" from attendance_try where "event" = ${event}`)
  expect(tries).toEqual([{ wrong: 10 }])
  expect(await replyAs(pool.db, who, 'event.signIn', { event, digits: '000000' })).toMatchObject({
    code: 'closed',
  })
})

test('the right digits wait for the wrong ones of the same moment: after ten of them they come too late', async () => {
  const digits = digitCodes({ id: event, secret }, NOW)[0]!.code
  const reply = await db.transaction(async (tx) => {
    await tx.execute(
      sql`insert into attendance_try ("event", "person", "wrong") values (${event}, ${who.id}, 10)`,
    )
    const asked = replyAs(pool.db, who, 'event.signIn', { event, digits })
    const first = await Promise.race([asked, new Promise((done) => setTimeout(() => done('waiting'), 300))])
    expect(first).toBe('waiting')
    return { asked }
  })
  expect(await reply.asked).toMatchObject({ code: 'closed' })
  expect(await rows()).toHaveLength(0)
})
