import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../../../cloud/db/db'
import { callAs, replyAs } from '../../support/callAs'
import { forget } from '../../support/forget'
import { openedDb } from '../../support/inDb'
import { aMember, anOrganiser, type Someone } from '../../support/people'
import { aProgramme, aStep, aTalk, anEnrolment } from '../../support/programme'

const EIGHT = Array.from({ length: 8 }, (_, n) => n)

let db: Db
let who: Someone
let organiser: Someone
let programme: string

beforeAll(async () => {
  db = (await openedDb()).db
  who = await aMember(db)
  organiser = await anOrganiser(db)
  programme = await aProgramme(db, [aStep({ kind: 'talk' })])
})

afterEach(async () => {
  await db.execute(sql`delete from talk_reply where "person" = ${who.id}`)
  for (const table of ['talk', 'enrolment'])
    await db.execute(sql`delete from ${sql.identifier(table)} where "person" = ${who.id}`)
})

afterAll(async () => {
  await db.execute(sql`delete from programme where "slug" = ${programme}`)
  await forget(db, [who, organiser])
})

const enrol = () => {
  const dates = { startsOn: '2026-11-01', dueOn: '2026-11-30' }
  return callAs(db, organiser, 'programme.enrol', { programme, people: [who.id], ...dates })
}
const enrolments = async () =>
  (await db.execute(sql`select from enrolment where "person" = ${who.id}`)).rows.length

test('eight organisers enrol the same person at once: one enrolment, and the others hear that it stood already', async () => {
  const replies = await Promise.all(EIGHT.map(enrol))
  expect(await enrolments()).toBe(1)
  expect(replies.filter((reply) => reply.enrolled === 1)).toHaveLength(1)
})

test('without the key the same makes several', async () => {
  const { rows } = await db.execute<{ indexdef: string }>(
    sql`select indexdef from pg_indexes where indexname = 'enrolment_key'`,
  )
  await db.execute(sql`drop index enrolment_key`)
  await Promise.all(EIGHT.map(enrol))
  const left = await enrolments()
  await db.execute(sql`delete from enrolment where "person" = ${who.id}`)
  await db.execute(sql.raw(rows[0]!.indexdef))
  expect(left).toBeGreaterThan(1)
})

test('one draft of a talk sent eight times at once is one talk, and each is told that it is saved', async () => {
  const enrolment = await anEnrolment(db, who, programme)
  const talk = await aTalk(db, who, enrolment)
  const words = { place: '会议室', talker: '李书记', capacity: '县纪委书记', outline: null }
  for (const corrects of [null, talk]) {
    const draft = { id: v7(), enrolment, happenedAt: '2026-11-10T10:00:00+08:00', ...words, corrects }
    const send = () => replyAs(db, organiser, 'programme.saveTalk', draft)
    const replies = await Promise.all(EIGHT.map(send))
    expect(replies.filter((reply) => !reply.ok)).toEqual([])
  }
  expect((await db.execute(sql`select from talk where "person" = ${who.id}`)).rows).toHaveLength(3)
})

test('a correction and a confirmation at once: never both', async () => {
  const enrolment = await anEnrolment(db, who, programme)
  for (let n = 0; n < 8; n++) {
    const talk = await aTalk(db, who, enrolment)
    const words = { place: '会议室', talker: '李书记', capacity: '县纪委书记', outline: null }
    const better = { id: v7(), enrolment, happenedAt: '2026-11-10T10:00:00+08:00', ...words, corrects: talk }
    const both = await Promise.all([
      replyAs(db, organiser, 'programme.saveTalk', better),
      replyAs(db, who, 'programme.replyTalk', { talk, agrees: 'yes', text: '' }),
    ])
    expect(both.map((reply) => reply.ok).sort()).toEqual([false, true])
  }
})
