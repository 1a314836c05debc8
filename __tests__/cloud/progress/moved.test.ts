import { v7 } from 'uuid'
import type { Db } from '../../../cloud/db/db'
import { voided, type VoidKind } from '../../../cloud/db/schema/programme'
import { moved } from '../../../cloud/progress/moved'
import { inDb } from '../../support/inDb'
import { NOW, aMember } from '../../support/people'
import { aPledgeText } from '../../support/pledge'
import { aRead, aSigning, takeBack } from '../../support/signing'
import {
  aCompletion,
  aProgramme,
  aStep,
  anAttendance,
  anEnrolment,
  anEvent,
  article,
  film,
} from '../../support/programme'

const steps = [
  aStep({ kind: 'film', items: [film('pen'), film('boxes')], locksNext: true }),
  aStep({ kind: 'assembly' }),
  aStep({ kind: 'reading', items: [article('fruit')] }),
]

async function course(db: Db, words = {}) {
  const who = await aMember(db)
  const slug = await aProgramme(db, steps)
  return { who, slug, enrolment: await anEnrolment(db, who, slug, words) }
}

const undo = (db: Db, kind: VoidKind, target: string) =>
  db.insert(voided).values({ id: v7(), kind, target, reason: '登记有误', by: v7(), at: NOW })

test('the record that completes a step names it and what it opened; asked again it says the same', () =>
  inDb(async (db) => {
    const { who, enrolment } = await course(db)
    const first = await aCompletion(db, who, 'film', 'pen')
    expect(await moved(db, who.id, NOW, first)).toEqual({ finished: [], opened: [] })
    const second = await aCompletion(db, who, 'transcript', 'boxes')
    const both = {
      finished: [{ enrolment, step: 'film', title: steps[0]!.title }],
      opened: [{ enrolment, step: 'reading', title: steps[2]!.title }],
    }
    expect(await moved(db, who.id, NOW, second)).toEqual(both)
    expect(await moved(db, who.id, NOW, second)).toEqual(both)
  }))

test('a second completion of the same film moves nothing', () =>
  inDb(async (db) => {
    const { who } = await course(db)
    await aCompletion(db, who, 'film', 'pen')
    await aCompletion(db, who, 'film', 'boxes')
    const again = await aCompletion(db, who, 'film', 'boxes')
    expect(await moved(db, who.id, NOW, again)).toEqual({ finished: [], opened: [] })
  }))

test('a signing and a text read finish their steps; withdrawn and signed again, it is the new one that did', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const [letter, promise] = [await aPledgeText(db), await aPledgeText(db)]
    const slug = await aProgramme(db, [
      aStep({ kind: 'reading', pledge: letter, locksNext: true }),
      aStep({ kind: 'pledge', pledge: promise }),
    ])
    await anEnrolment(db, who, slug)
    const steps = async (id: string) => {
      const { finished, opened } = await moved(db, who.id, NOW, id)
      return [finished, opened].map((list) => list.map(({ step }) => step))
    }
    expect(await steps(await aRead(db, who, letter))).toEqual([['reading'], ['pledge']])
    const first = await aSigning(db, who, promise, { channel: 'phone' })
    expect(await steps(first.id)).toEqual([['pledge'], []])
    await takeBack(db, first)
    expect(await steps(first.id)).toEqual([[], []])
    const again = await aSigning(db, who, promise, { channel: 'phone' })
    expect(await steps(again.id)).toEqual([['pledge'], []])
  }))

test('a rehearsal, a voided meeting and a voided attendance finish nothing', () =>
  inDb(async (db) => {
    const { who } = await course(db)
    const rehearsal = await anAttendance(db, who, await anEvent(db, { test: true }))
    const called = await anEvent(db)
    const off = await anAttendance(db, who, called)
    await undo(db, 'event', called)
    const wrong = await anAttendance(db, who, await anEvent(db))
    await undo(db, 'attendance', wrong)
    for (const id of [rehearsal, off, wrong])
      expect(await moved(db, who.id, NOW, id)).toEqual({ finished: [], opened: [] })
    const real = await anAttendance(db, who, await anEvent(db))
    expect((await moved(db, who.id, NOW, real)).finished).toMatchObject([{ step: 'assembly' }])
  }))

test('a voided enrolment and one that has not begun are not moved', () =>
  inDb(async (db) => {
    const over = await course(db)
    await undo(db, 'enrolment', over.enrolment)
    const later = await course(db, { startsOn: '2026-11-24' })
    for (const { who } of [over, later]) {
      const id = await anAttendance(db, who, await anEvent(db))
      expect(await moved(db, who.id, NOW, id)).toEqual({ finished: [], opened: [] })
    }
  }))

test('two appointments, two courses: what is done now counts for both, what was done before only for the first', () =>
  inDb(async (db) => {
    const { who, slug, enrolment } = await course(db)
    const next = await anEnrolment(db, who, slug, { startsOn: '2026-11-20', appointedOn: '2026-11-18' })
    const early = await anAttendance(db, who, await anEvent(db), new Date('2026-11-19T15:00:00+08:00'))
    expect((await moved(db, who.id, NOW, early)).finished).toMatchObject([{ enrolment }])
    const now = await anAttendance(db, who, await anEvent(db))
    expect((await moved(db, who.id, NOW, now)).finished).toMatchObject([{ enrolment: next }])
  }))
