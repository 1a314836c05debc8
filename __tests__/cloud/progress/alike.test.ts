import { v7 } from 'uuid'
import type { Db } from '../../../cloud/db/db'
import { record, talkReply, voided, type VoidKind } from '../../../cloud/db/schema/programme'
import { onThatDay } from '../../../cloud/roster'
import { callAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aPerson, aUnit, anOrganiser, NOW } from '../../support/people'
import { aPledgeText } from '../../support/pledge'
import { aRead, aSigning, takeBack } from '../../support/signing'
import {
  aCompletion,
  aProgramme,
  aStep,
  aTalk,
  anAttendance,
  anEnrolment,
  anEvent,
  article,
  film,
} from '../../support/programme'

const PEOPLE = 60
const DAYS = ['2026-10-27', '2026-10-29', '2026-10-31T23:59:59', '2026-11-01', '2026-11-12']
const momentOf = (day: string) => new Date(`${day.includes('T') ? day : `${day}T00:00:00`}+08:00`)

// The same throws in every run (Numerical Recipes' generator).
let state = 7
const below = (n: number) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * n)
}
const one = <T>(list: T[]): T => list[below(list.length)]!
const maybe = () => below(2) === 0

const reading = (choose: number) => ({
  ...{ kind: 'reading' as const, choose, accepts: 3 },
  items: [article('fruit'), article('stamp'), article('bridge')],
})
const LETTER = 'alike-letter'
const PROMISE = 'alike-promise'
const lesson = [
  aStep({ kind: 'talk', locksNext: true }),
  aStep({ kind: 'assembly' }),
  aStep({ kind: 'film', items: [film('pen')] }),
  aStep({ ...reading(2), optional: true }),
  aStep({ kind: 'reading', id: 'letter', pledge: LETTER, optional: true }),
  aStep({ kind: 'pledge', pledge: PROMISE }),
]

const voidIt = (db: Db, kind: VoidKind, target: string) =>
  db.insert(voided).values({ id: v7(), kind, target, reason: '记错了', by: v7(), at: NOW })

/** Read, signed, taken back and signed again, before the start and after it. */
async function signs(db: Db, person: { id: string }) {
  const at = () => momentOf(one(DAYS))
  if (maybe()) await aRead(db, person, one([LETTER, PROMISE]), at())
  if (below(3) === 0) return
  const channel = maybe() ? { channel: 'phone' as const } : { channel: 'paper' as const, enteredBy: v7() }
  const first = await aSigning(db, person, PROMISE, { ...channel, at: at() })
  if (below(3) > 0) return
  await takeBack(db, first)
  if (maybe()) await aSigning(db, person, PROMISE, { ...channel, at: at() })
}

/** Records of every kind, before and after the start, some voided; many of them count for nothing. */
async function live(db: Db, person: { id: string }, enrolment: string, events: string[]) {
  const at = () => momentOf(one(DAYS))
  for (const slug of ['pen', 'fruit', 'stamp', 'bridge', 'elsewhere'])
    if (maybe()) {
      const kind = slug === 'pen' ? one(['film', 'transcript'] as const) : 'article'
      const id = await aCompletion(db, person, kind, slug, at())
      if (below(4) === 0) await voidIt(db, 'completion', id)
    }
  if (maybe()) {
    const talk = await aTalk(db, person, enrolment, { happenedAt: at() })
    const agrees = one(['yes', 'no'] as const)
    if (maybe())
      await db.insert(talkReply).values({ id: v7(), talk, person: person.id, agrees, text: '', at: NOW })
    if (below(4) === 0) await voidIt(db, 'talk', talk)
  }
  if (maybe()) {
    const id = await anAttendance(db, person, one(events), at())
    if (below(4) === 0) await voidIt(db, 'attendance', id)
  }
  if (below(4) === 0) {
    const what = { enrolment, person: person.id, step: one(lesson).id, way: 'hall', reason: '在场' }
    const stamps = { ...(await onThatDay(db, person.id, '2026-11-12')), enteredBy: v7(), enteredAt: NOW }
    const id = v7()
    await db.insert(record).values({ id, ...what, happenedOn: one(DAYS).slice(0, 10), ...stamps })
    if (maybe()) await voidIt(db, 'record', id)
  }
}

async function county(db: Db) {
  await aPledgeText(db, { slug: LETTER })
  await aPledgeText(db, { slug: PROMISE })
  const slug = await aProgramme(db, lesson)
  await aProgramme(db, [lesson[1]!, aStep({ ...reading(1), title: '任选一篇' })], { slug, version: 2 })
  const gone = await anEvent(db)
  await voidIt(db, 'event', gone)
  const events = [
    await anEvent(db, { programme: slug }),
    await anEvent(db),
    await anEvent(db, { programme: 'another-lesson' }),
    await anEvent(db, { test: true }),
    gone,
  ]
  const units = [await aUnit(db), await aUnit(db), await aUnit(db)]
  for (let n = 0; n < PEOPLE; n++) {
    const person = await aPerson(db, { unit: one(units) })
    const words = { version: 1 + below(2), dueOn: one(['2026-11-20', '2026-11-22', '2026-11-23']) }
    const enrolment = await anEnrolment(db, person, slug, words)
    await live(db, person, enrolment, events)
    await signs(db, person)
    const later = { startsOn: '2026-11-02', appointedOn: '2026-11-01' }
    if (below(5) === 0) await anEnrolment(db, person, slug, { ...words, ...later })
  }
  return slug
}

/** Everybody's line by their own evidence, page by page. */
async function lines(db: Db, organiser: { openid: string }, programme: string) {
  const all = []
  let cursor: string | undefined
  do {
    const more = cursor ? { cursor } : {}
    const { items, next } = await callAs(db, organiser, 'programme.people', { programme, ...more })
    all.push(...items)
    cursor = next ?? undefined
  } while (cursor)
  return all
}

test('what is derived for people whose records are alike is what is derived for each of them', () =>
  inDb(async (db) => {
    const programme = await county(db)
    const organiser = await anOrganiser(db)
    const all = await lines(db, organiser, programme)
    expect(new Set(all.map((line) => line.person)).size).toBe(PEOPLE)
    const { items } = await callAs(db, organiser, 'programme.units', { programme })
    const sums = new Map<string, number[]>()
    for (const line of all) {
      const { steps } = await callAs(db, organiser, 'programme.evidence', { enrolment: line.enrolment })
      expect(line.steps.map((step) => step.state)).toEqual(steps.map((step) => step.state))
      const done = (id: string) => Number(steps.some((step) => step.id === id && step.state === 'done'))
      const sum = sums.get(line.unitName) ?? Array<number>(3 + lesson.length).fill(0)
      const own = [1, Number(line.doneOn !== null), Number(line.overdue), ...lesson.map(({ id }) => done(id))]
      sums.set(
        line.unitName,
        sum.map((count, at) => count + own[at]!),
      )
    }
    const idsOf = lesson.map(({ id }) => id)
    const counted = items.map(({ unitName, people, finished, overdue, steps }) => [
      unitName,
      ...[people, finished, overdue],
      ...idsOf.map((id) => steps.find((step) => step.id === id)!.done),
    ])
    expect(counted).toEqual(items.map(({ unitName }) => [unitName, ...sums.get(unitName)!]))
    for (const at of [1, 2, 3, 4, 5, 6, 7, 8])
      expect([...sums.values()].reduce((total, sum) => total + sum[at]!, 0)).toBeGreaterThan(0)
    const shown = async (show: 'open' | 'overdue' | 'done') => {
      const { items: found } = await callAs(db, organiser, 'programme.people', { programme, show })
      return found.map((line) => line.enrolment)
    }
    const ids = (list: typeof all) => list.slice(0, 20).map((line) => line.enrolment)
    expect(await shown('done')).toEqual(ids(all.filter((line) => line.doneOn !== null)))
    expect(await shown('open')).toEqual(ids(all.filter((line) => line.doneOn === null)))
    expect(await shown('overdue')).toEqual(ids(all.filter((line) => line.overdue)))
  }))
