import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../../../cloud/db/db'
import { callAs } from '../../support/callAs'
import { openedDb } from '../../support/inDb'
import { aMember, type Someone } from '../../support/people'
import { aFilm, after } from '../../support/study'

const SIXTEEN = Array.from({ length: 16 }, (_, n) => n)

let db: Db
let who: Someone
let slug: string

beforeAll(async () => {
  db = (await openedDb()).db
  who = await aMember(db)
  slug = (await aFilm(db, 60)).slug
})

afterAll(async () => {
  for (const table of ['completion', 'checkin', 'watch', 'study_session', 'account', 'person_version'])
    await db.execute(sql`delete from ${sql.identifier(table)} where "person" = ${who.id}`)
  await db.execute(sql`delete from person where "id" = ${who.id}`)
  await db.execute(sql`delete from unit where "id" = ${who.unit}`)
  await db.execute(sql`delete from item where "slug" = ${slug}`)
})

const opens = (at = 0) => callAs(db, who, 'study.open', { kind: 'film', slug }, after(at))
const live = async () =>
  (await db.execute(sql`select from study_session where "person" = ${who.id} and "closedAt" is null`)).rows

test('sixteen opens at once all answer and leave one live session', async () => {
  const opened = await Promise.all(SIXTEEN.map(() => opens()))
  expect(new Set(opened.map(({ session }) => session)).size).toBe(16)
  expect(await live()).toHaveLength(1)
})

// Opens that do not take turns: what holds then is the index alone.
const rudely = (session: string) =>
  db.execute(sql`insert into study_session ("id", "person", "kind", "slug", "version", "openedAt")
    values (${session}, ${who.id}, 'film', ${slug}, 1, now())`)

test('without the index sixteen rude opens leave many live sessions, with it one', async () => {
  const rush = () => Promise.allSettled(SIXTEEN.map(() => rudely(v7())))
  const closeAll = () =>
    db.execute(sql`update study_session set "closedAt" = now() where "person" = ${who.id}`)
  const { rows } = await db.execute<{ indexdef: string }>(
    sql`select indexdef from pg_indexes where indexname = 'study_session_live'`,
  )
  await closeAll()
  await db.execute(sql`drop index study_session_live`)
  await rush()
  expect((await live()).length).toBeGreaterThan(1)
  await closeAll()
  await db.execute(sql.raw(rows[0]?.indexdef ?? ''))
  await rush()
  expect(await live()).toHaveLength(1)
})

test('sixteen beats of one number at once count once, and one record is made', async () => {
  const { session } = await opens()
  const beats = SIXTEEN.map(() =>
    callAs(db, who, 'study.heartbeat', { session, beat: 0, from: 0, to: 60 }, after(50)),
  )
  const replies = await Promise.all(beats)
  expect(replies.every(({ done }) => done)).toBe(true)
  expect(replies.filter(({ checked }) => checked !== null)).toHaveLength(1)
  const { rows } = await db.execute(sql`
    select s."accepted", (select count(*) from completion c where c."session" = s."id") "records"
    from study_session s where s."id" = ${session}`)
  expect(rows).toEqual([{ accepted: 60, records: 1 }])
})

test('sixteen different beats at once lose nothing and stay within the budget', async () => {
  await db.execute(sql`delete from completion where "person" = ${who.id}`)
  await db.execute(sql`update watch set "watched" = '{}' where "person" = ${who.id}`)
  const { session } = await opens(100)
  const beat = (n: number, at: number) =>
    callAs(db, who, 'study.heartbeat', { session, beat: n, from: n * 3, to: n * 3 + 3 }, after(at))
  await Promise.all(SIXTEEN.map((n) => beat(n, 132)))
  expect((await beat(16, 132)).watched).toEqual([[0, 48]])
})
