import { sql } from 'drizzle-orm'
import type { Db } from '../../../cloud/db/db'
import { serve } from '../../../cloud/serve'
import { seedDrafts } from '../../../scripts/bench/drafts'
import { seed, seeded } from '../../../scripts/bench/seed'
import { attendances, beats, reflections } from '../../../scripts/faults/kills/paths'
import { chainBroken, signings } from '../../../scripts/faults/kills/signings'
import type { Path } from '../../../scripts/faults/kills/task'
import { anApp } from '../../support/anApp'
import { inDb } from '../../support/inDb'
import { NOW } from '../../support/people'

// What counts losses must itself be seen to count one.
test('an acknowledged beat, sign-in, reflection or signing that is not there is counted as lost', () =>
  inDb(async (db) => {
    await seed(db, { people: 2, events: 1 }, NOW)
    for (const path of [beats(), attendances(), reflections(), signings()]) {
      const { key } = path.next()
      expect(await path.verify(db, new Set())).toMatchObject({ lost: 0, doubled: 0 })
      expect(await path.verify(db, new Set([key]))).toMatchObject({ lost: 1 })
    }
  }))

test('a number counted whose seconds went missing, and seconds accepted twice, are seen', () =>
  inDb(async (db) => {
    await seed(db, { people: 1, events: 1 }, NOW)
    const path = beats()
    const { key } = path.next()
    const { session } = seeded(1)
    await db.execute(
      sql`update study_session set "beats" = '{[0,1)}', "accepted" = 15 where "id" = ${session}`,
    )
    expect(await path.verify(db, new Set([key]))).toMatchObject({ lost: 1, doubled: 0 })
    await db.execute(sql`update watch set "watched" = '{[0,15)}'`)
    expect(await path.verify(db, new Set([key]))).toMatchObject({ lost: 0, doubled: 0 })
    await db.execute(sql`update study_session set "accepted" = 30 where "id" = ${session}`)
    expect(await path.verify(db, new Set([key]))).toMatchObject({ doubled: 1 })
  }))

/** Sends so many tasks through the real door; the keys of those that were acknowledged. */
async function acknowledgedOf(db: Db, path: Path, count: number): Promise<Set<string>> {
  const app = await anApp(db)
  const keys = new Set<string>()
  for (let n = 0; n < count; n++) {
    const { token, action, input, key } = path.next()
    const ask = {
      action,
      input: input(),
      identity: { kind: 'bearer', token } as const,
      address: '203.0.113.7',
    }
    const reply = await serve(app, { ...ask, now: new Date() })
    if (reply.ok) keys.add(key)
  }
  return keys
}

const { person, session } = seeded(1)

describe.each([
  {
    path: beats,
    double: sql`update study_session set "accepted" = "accepted" + 15 where "id" = ${session}`,
    take: sql`update study_session set "beats" = '{}', "accepted" = 0 where "id" = ${session}`,
  },
  {
    path: attendances,
    double: sql`insert into attendance ("id", "event", "person", "round", "way", "happenedAt", "atUnit", "atLevel", "atGroups", "enteredAt")
      select gen_random_uuid(), "event", "person", 2, "way", "happenedAt", "atUnit", "atLevel", "atGroups", "enteredAt"
      from attendance where "person" = ${person}`,
    take: sql`delete from attendance where "person" = ${person}`,
  },
  {
    path: reflections,
    double: sql`insert into reflection ("id", "person", "enrolment", "step", "text", "atUnit", "atLevel", "atGroups", "at")
      select gen_random_uuid(), "person", "enrolment", "step", "text", "atUnit", "atLevel", "atGroups", "at"
      from reflection where "person" = ${person} and "text" like '第 %'`,
    take: sql`delete from reflection where "person" = ${person} and "text" like '第 %'`,
  },
  {
    path: signings,
    double: sql`insert into signing ("id", "person", "text", "version", "round", "serial", "channel", "atUnit", "atLevel", "atGroups", "signedAt")
      select gen_random_uuid(), "person", "text", "version", 2, 'second', "channel", "atUnit", "atLevel", "atGroups", "signedAt"
      from signing where "person" = ${person}`,
    take: sql`delete from signing where "person" = ${person}`,
  },
])('what the real door acknowledged of $path.name', ({ path: made, double, take }) => {
  it('is all there; a second copy is counted as doubled, and one taken away as lost', () =>
    inDb(async (db) => {
      await seed(db, { people: 3, events: 1 }, new Date())
      await seedDrafts(db, { people: 3, texts: 1 }, new Date())
      const path = made()
      const keys = await acknowledgedOf(db, path, 3)
      expect(keys.size).toBe(3)
      expect(await path.verify(db, keys)).toEqual({ lost: 0, doubled: 0, kept: 3 })
      await db.execute(double)
      expect(await path.verify(db, keys)).toMatchObject({ lost: 0, doubled: 1 })
      await db.execute(take)
      expect(await path.verify(db, keys)).toEqual({ lost: 1, doubled: 0, kept: 2 })
    }))
})

test('a record of the ledger that was changed is counted as one that does not hold', () =>
  inDb(async (db) => {
    await seed(db, { people: 2, events: 1 }, new Date())
    await seedDrafts(db, { people: 2, texts: 1 }, new Date())
    await acknowledgedOf(db, signings(), 2)
    expect(await chainBroken(db)).toEqual({ records: 2, broken: 0 })
    await db.execute(sql`alter table ledger disable trigger user`)
    await db.execute(
      sql`update ledger set "record" = replace("record", '"phone"', '"paper"') where "place" = 2`,
    )
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await chainBroken(db)).toMatchObject({ broken: 1 })
    expect(said).toHaveBeenCalledWith(expect.stringContaining('第 2 条'))
    said.mockRestore()
  }))
