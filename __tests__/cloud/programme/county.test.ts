import { sql } from 'drizzle-orm'
import { callAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aPerson, aUnit, anOrganiser } from '../../support/people'
import { aCompletion, aProgramme, aStep, anEnrolment, anEvent, film } from '../../support/programme'

const MANY = 1_050

test('a long list, taken piece by piece, counts everybody once', () =>
  inDb(async (db) => {
    const unit = await aUnit(db)
    const slug = await aProgramme(db, [
      aStep({ kind: 'assembly' }),
      aStep({ kind: 'film', items: [film('pen')], optional: true }),
    ])
    await db.execute(sql`
      insert into person ("id", "name", "unit", "position", "level", "appointment", "appointedOn", "groups", "head")
      select gen_random_uuid(), '学员' || n, ${unit}, '科员', '其他', '其他', '2026-10-08', '{}', false
      from generate_series(1, ${MANY}::int) n`)
    await db.execute(sql`
      insert into enrolment ("id", "person", "programme", "version", "appointedOn", "startsOn", "dueOn",
        "atUnit", "atLevel", "atGroups", "enteredBy", "enteredAt")
      select gen_random_uuid(), p."id", ${slug}, 1, '2026-10-08', '2026-11-01', '2026-11-22', p."unit", p."level",
        p."groups", p."id", now() from person p where p."unit" = ${unit}`)
    const event = await anEvent(db, { programme: slug })
    await db.execute(sql`
      insert into attendance ("id", "event", "person", "way", "happenedAt", "atUnit", "atLevel", "atGroups", "enteredAt")
      select gen_random_uuid(), ${event}, p."id", 'qr', '2026-11-20', p."unit", p."level", p."groups", now()
      from person p where p."unit" = ${unit} and p."name" like '%7'`)
    const twice = await aPerson(db, { unit })
    await anEnrolment(db, twice, slug)
    await anEnrolment(db, twice, slug, { startsOn: '2026-11-10', appointedOn: '2026-11-09' })
    await aCompletion(db, twice, 'film', 'pen')

    const organiser = await anOrganiser(db)
    const { items } = await callAs(db, organiser, 'programme.units', { programme: slug })
    const steps = [{ done: 105 }, { done: 1 }]
    expect(items).toMatchObject([{ people: MANY + 1, finished: 105, overdue: MANY - 105, steps }])
    const list = { programme: slug, show: 'done' as const }
    expect((await callAs(db, organiser, 'programme.people', list)).items).toHaveLength(20)
    expect(await callAs(db, organiser, 'event.attendances', { id: event })).toMatchObject({
      attended: 105,
      expected: MANY + 1,
    })
  }))
