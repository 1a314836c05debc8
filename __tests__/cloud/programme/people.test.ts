import { sql } from 'drizzle-orm'
import type { Db } from '../../../cloud/db/db'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { NOW, aLiaison, aMember, aPerson, aUnit, anOrganiser, type Someone } from '../../support/people'
import { aCompletion, aProgramme, aStep, anEnrolment, article, film } from '../../support/programme'

const steps = [
  aStep({ kind: 'film', title: '看片', items: [film('pen')] }),
  aStep({ kind: 'reading', title: '读本', items: [article('fruit')] }),
]

/** Two units: in 甲局 one overdue, one done, one on the way; in 乙局 one who has not begun. */
async function county(db: Db) {
  const [first, second] = [await aUnit(db, { name: '甲局' }), await aUnit(db, { name: '乙局' })]
  const slug = await aProgramme(db, steps)
  const at = async (unit: string, name: string, dueOn = '2026-11-30') => {
    const someone = await aPerson(db, { unit, name })
    return { ...someone, enrolment: await anEnrolment(db, someone, slug, { dueOn }) }
  }
  const late = await at(first, '陈迟', '2026-11-22')
  const done = await at(first, '丁成', '2026-11-20')
  const going = await at(first, '方行')
  const fresh = await at(second, '高新', '2026-11-25')
  for (const [kind, what] of [
    ['film', 'pen'],
    ['article', 'fruit'],
  ] as const)
    await aCompletion(db, done, kind, what)
  await aCompletion(db, going, 'film', 'pen')
  const people = (who: Someone, more = {}) =>
    callAs(db, who, 'programme.people', { programme: slug, ...more })
  return { first, second, slug, late, done, going, fresh, people }
}

const names = ({ items }: { items: { name: string }[] }) => items.map((item) => item.name)

test('the organiser sees everybody: overdue first, then by due date; who is finished is not overdue', () =>
  inDb(async (db) => {
    const { people } = await county(db)
    const all = await people(await anOrganiser(db))
    expect(names(all)).toEqual(['陈迟', '丁成', '高新', '方行'])
    expect(all.items.map((line) => [line.overdue, line.done, line.total])).toEqual([
      [true, 0, 2],
      [false, 2, 2],
      [false, 0, 2],
      [false, 1, 2],
    ])
    expect(all.items[3]!.steps.map((step) => step.state)).toEqual(['done', 'todo'])
    expect(all.items[1]).toMatchObject({ doneOn: '2026-11-23', unitName: '甲局' })
  }))

test('the liaison sees the own unit at present and nothing else, also after somebody moved', () =>
  inDb(async (db) => {
    const { first, second, slug, late, people } = await county(db)
    const liaison = await aLiaison(db, second)
    expect(names(await people(liaison))).toEqual(['高新'])
    expect(names(await people(liaison, { unit: first }))).toEqual([])
    await db.execute(sql`update person set "unit" = ${second} where "id" = ${late.id}`)
    expect(names(await people(liaison))).toEqual(['陈迟', '高新'])
    const { items } = await callAs(db, liaison, 'programme.units', { programme: slug })
    expect(items).toMatchObject([{ unitName: '乙局', people: 2, overdue: 1 }])
    expect(await replyAs(db, await aMember(db), 'programme.people', { programme: slug })).toMatchObject({
      code: 'forbidden',
    })
  }))

test('found by name, by unit, and by how they stand', () =>
  inDb(async (db) => {
    const { first, people } = await county(db)
    const who = await anOrganiser(db)
    expect(names(await people(who, { query: '新' }))).toEqual(['高新'])
    expect(names(await people(who, { query: '%' }))).toEqual([])
    expect(names(await people(who, { unit: first, show: 'open' }))).toEqual(['陈迟', '方行'])
    expect(names(await people(who, { show: 'overdue' }))).toEqual(['陈迟'])
    expect(names(await people(who, { show: 'done' }))).toEqual(['丁成'])
  }))

test('units stand by name with whole numbers of people, and leave out who left and who reviews', () =>
  inDb(async (db) => {
    const { first, second, slug, late } = await county(db)
    const reviewer = await aPerson(db, { unit: second, review: true })
    await anEnrolment(db, reviewer, slug)
    await db.execute(sql`update person set "left" = true where "id" = ${late.id}`)
    const { items } = await callAs(db, await anOrganiser(db), 'programme.units', { programme: slug })
    const step = (film: number, reading: number) => [
      { id: 'film', title: '看片', done: film },
      { id: 'reading', title: '读本', done: reading },
    ]
    expect(items).toEqual([
      { unit: first, unitName: '甲局', people: 2, finished: 1, overdue: 0, steps: step(2, 1) },
      { unit: second, unitName: '乙局', people: 1, finished: 0, overdue: 0, steps: step(0, 0) },
    ])
  }))

test('a person of two appointments is counted once, by the later', () =>
  inDb(async (db) => {
    const { slug, done } = await county(db)
    await anEnrolment(db, done, slug, { startsOn: '2026-11-24', appointedOn: '2026-11-20' })
    const who = await anOrganiser(db)
    const { items } = await callAs(db, who, 'programme.people', { programme: slug, query: '丁成' })
    expect(items).toMatchObject([{ startsOn: '2026-11-24', done: 0 }])
  }))

test('twenty at a time, each once, even when the last shown finishes in between', () =>
  inDb(async (db) => {
    const unit = await aUnit(db)
    const slug = await aProgramme(db, steps)
    const made = []
    for (let n = 0; n < 25; n++) made.push(await aPerson(db, { unit, name: `学员${n + 10}` }))
    for (const one of made) await anEnrolment(db, one, slug, { dueOn: '2026-11-20' })
    const who = await anOrganiser(db)
    const open = { programme: slug, show: 'open' as const }
    const first = await callAs(db, who, 'programme.people', open)
    const last = first.items[19]!
    for (const [kind, what] of [
      ['film', 'pen'],
      ['article', 'fruit'],
    ] as const)
      await aCompletion(db, { id: last.person }, kind, what, NOW)
    const rest = await callAs(db, who, 'programme.people', { ...open, cursor: first.next! })
    expect(first.items).toHaveLength(20)
    expect(names(rest)).toEqual(['学员30', '学员31', '学员32', '学员33', '学员34'])
  }))

test('the list goes on behind the last shown, though that enrolment was voided meanwhile', () =>
  inDb(async (db) => {
    const unit = await aUnit(db)
    const slug = await aProgramme(db, steps)
    for (let n = 0; n < 25; n++)
      await anEnrolment(db, await aPerson(db, { unit, name: `学员${n + 10}` }), slug)
    const who = await anOrganiser(db)
    const first = await callAs(db, who, 'programme.people', { programme: slug })
    const target = { kind: 'enrolment' as const, id: first.items[19]!.enrolment, reason: '报错了课程' }
    await callAs(db, who, 'programme.void', target)
    const rest = await callAs(db, who, 'programme.people', { programme: slug, cursor: first.next! })
    expect(names(rest)).toEqual(['学员30', '学员31', '学员32', '学员33', '学员34'])
    const nowhere = { programme: slug, cursor: '0019ab000-0000-7000-8000-000000000000' }
    expect(await replyAs(db, who, 'programme.people', nowhere)).toMatchObject({ code: 'input' })
  }))
