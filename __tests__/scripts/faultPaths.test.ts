import { sql } from 'drizzle-orm'
import { seed, seeded, seededEvent } from '../../scripts/bench/seed'
import { attendances, beats, reflections } from '../../scripts/faults/kills/paths'
import { inDb } from '../support/inDb'
import { NOW } from '../support/people'

// What counts losses must itself be seen to count one.
test('an acknowledged beat, sign-in or reflection that is not there is counted as lost', () =>
  inDb(async (db) => {
    await seed(db, { people: 2, events: 1 }, NOW)
    for (const path of [beats(), attendances(), reflections()]) {
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

test('one person twice at an event is counted as doubled', () =>
  inDb(async (db) => {
    await seed(db, { people: 1, events: 1 }, NOW)
    for (const round of [1, 2])
      await db.execute(sql`
        insert into attendance ("id", "event", "person", "round", "way", "happenedAt", "atUnit", "atLevel", "atGroups", "enteredAt")
        select gen_random_uuid(), ${seededEvent(1).id}::uuid, p."id", ${round}::int, 'qr', now(), p."unit", p."level", p."groups", now()
        from person p where p."id" = ${seeded(1).person}`)
    expect(await attendances().verify(db, new Set())).toMatchObject({ doubled: 1 })
  }))
