import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../../../cloud/db/db'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aLiaison, aMember, aPerson, anOrganiser } from '../../support/people'
import { aProgramme, aStep } from '../../support/programme'

const steps = [aStep({ kind: 'talk' })]
const dates = { startsOn: '2026-11-23', dueOn: '2026-12-23' }

const rows = async (db: Db, programme: string) =>
  (await db.execute(sql`select * from enrolment where "programme" = ${programme} order by "round"`)).rows

test('each person is enrolled once for the present appointment, at the version of now', () =>
  inDb(async (db) => {
    const organiser = await anOrganiser(db)
    const [one, two] = [await aPerson(db), await aPerson(db, { appointedOn: '2026-09-01' })]
    const slug = await aProgramme(db, steps)
    await aProgramme(db, steps, { slug, version: 2 })
    await aProgramme(db, steps, { slug, version: 3, state: 'draft' })
    const enrol = (...people: string[]) =>
      callAs(db, organiser, 'programme.enrol', { programme: slug, people, ...dates })
    expect(await enrol(one.id, one.id)).toEqual({ enrolled: 1, already: 0 })
    expect(await enrol(one.id, two.id)).toEqual({ enrolled: 1, already: 1 })
    expect(await rows(db, slug)).toMatchObject([
      {
        person: one.id,
        version: 2,
        appointedOn: '2026-10-08',
        round: 1,
        atUnit: one.unit,
        atGroups: ['新任职'],
      },
      { person: two.id, appointedOn: '2026-09-01', enteredBy: organiser.account },
    ])
  }))

test('a new appointment is a new enrolment; after a void the same one begins another round', () =>
  inDb(async (db) => {
    const organiser = await anOrganiser(db)
    const one = await aPerson(db)
    const slug = await aProgramme(db, steps)
    const enrol = () =>
      callAs(db, organiser, 'programme.enrol', { programme: slug, people: [one.id], ...dates })
    await enrol()
    const [first] = await rows(db, slug)
    const target = { kind: 'enrolment' as const, id: String(first!.id), reason: '报错了人' }
    await callAs(db, organiser, 'programme.void', target)
    expect(await enrol()).toEqual({ enrolled: 1, already: 0 })
    expect((await rows(db, slug)).map((row) => row.round)).toEqual([1, 2])
    await db.execute(sql`update person set "appointedOn" = '2026-11-20' where "id" = ${one.id}`)
    expect(await enrol()).toEqual({ enrolled: 1, already: 0 })
  }))

test('who is not on the roster, has left it or has no appointment date is refused, and nobody is enrolled', () =>
  inDb(async (db) => {
    const organiser = await anOrganiser(db)
    const slug = await aProgramme(db, steps)
    const good = await aPerson(db)
    const gone = await aPerson(db, { left: true })
    const undated = await aPerson(db, { name: '赵无期', appointedOn: null })
    const enrol = (id: string, more = {}) =>
      replyAs(db, organiser, 'programme.enrol', { programme: slug, people: [good.id, id], ...dates, ...more })
    expect(await enrol(v7())).toMatchObject({ code: 'missing' })
    expect(await enrol(gone.id)).toMatchObject({ code: 'missing' })
    const refused = await enrol(undated.id)
    expect(refused).toMatchObject({ code: 'conflict', message: expect.stringContaining('赵无期') })
    expect(await enrol(good.id, { dueOn: '2026-11-22' })).toMatchObject({ code: 'input' })
    expect(await enrol(good.id, { programme: 'nothing-here' })).toMatchObject({ code: 'missing' })
    expect(await rows(db, slug)).toHaveLength(0)
  }))

test('a draft cannot be followed, and enrolling is the organiser’s', () =>
  inDb(async (db) => {
    const one = await aPerson(db)
    const programme = await aProgramme(db, [aStep({ kind: 'quiz' })], { state: 'draft' })
    const input = { programme, people: [one.id], ...dates }
    const draft = await replyAs(db, await anOrganiser(db), 'programme.enrol', input)
    expect(draft).toMatchObject({ code: 'missing', message: expect.stringContaining('没有发布') })
    for (const who of [await aMember(db), await aLiaison(db)])
      expect(await replyAs(db, who, 'programme.enrol', input)).toMatchObject({ code: 'forbidden' })
  }))

test('candidates are found by group and appointment date, twenty at a time, and say who is enrolled', () =>
  inDb(async (db) => {
    const organiser = await anOrganiser(db)
    const programme = await aProgramme(db, steps)
    const unit = (await aPerson(db, { appointedOn: '2026-08-01' })).unit
    const made: string[] = []
    for (let n = 0; n < 23; n++)
      made.push((await aPerson(db, { unit, name: `候选${n}`, appointedOn: '2026-10-15' })).id)
    await aPerson(db, { unit, name: '候选年轻', appointedOn: '2026-10-15', groups: ['年轻干部'] })
    await aPerson(db, { unit, name: '候选审核', appointedOn: '2026-10-15', review: true })
    await callAs(db, organiser, 'programme.enrol', { programme, people: made.slice(0, 2), ...dates })
    const by = { programme, group: '新任职' as const, from: '2026-10-10', to: '2026-10-31' }
    const first = await callAs(db, organiser, 'programme.candidates', by)
    const rest = await callAs(db, organiser, 'programme.candidates', { ...by, cursor: first.next! })
    expect([first.items.length, rest.items.length, rest.next]).toEqual([20, 3, null])
    const all = [...first.items, ...rest.items]
    expect(all.map((item) => item.person).sort()).toEqual([...made].sort())
    expect(all.filter((item) => item.enrolled)).toHaveLength(2)
    const named = await callAs(db, organiser, 'programme.candidates', { programme, query: '候选审核' })
    expect(named.items).toHaveLength(1)
    const wrong = { programme, cursor: 'nonsense' }
    expect(await replyAs(db, organiser, 'programme.candidates', wrong)).toMatchObject({ code: 'input' })
    expect(await replyAs(db, await aLiaison(db), 'programme.candidates', by)).toMatchObject({
      code: 'forbidden',
    })
  }))

test('everybody sees what is published, at its newest version, and no draft', () =>
  inDb(async (db) => {
    const slug = await aProgramme(db, steps)
    await aProgramme(db, steps, { slug, version: 2, title: '新版' })
    const draft = await aProgramme(db, steps, { state: 'draft' })
    const { items } = await callAs(db, null, 'programme.list', {})
    expect(items.filter((item) => item.slug === slug)).toMatchObject([{ title: '新版' }])
    expect(items.map((item) => item.slug)).not.toContain(draft)
  }))
