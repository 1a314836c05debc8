import { v7 } from 'uuid'
import type { Db } from '../../../cloud/db/db'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aLiaison, aMember, anOrganiser } from '../../support/people'
import { aPledgeText } from '../../support/pledge'
import { aCompletion, aProgramme, aStep, aTalk, anEnrolment, film } from '../../support/programme'
import { aSigning } from '../../support/signing'

/** An official with a course, and a relative who follows the family programme of the same unit. */
async function home(db: Db) {
  const official = await aMember(db)
  const wife = await aMember(db, { unit: official.unit, kind: 'relative', name: '林晓梅', appointedOn: null })
  const text = await aPledgeText(db, { title: '家庭助廉承诺书' })
  const steps = [aStep({ kind: 'film', items: [film('pen')] }), aStep({ kind: 'pledge', pledge: text })]
  const family = await aProgramme(db, steps, { family: true, title: '家庭助廉' })
  const lesson = await aProgramme(db, [aStep({ kind: 'film', items: [film('pen')] })])
  const enrolment = await anEnrolment(db, wife, family)
  const own = await anEnrolment(db, official, lesson)
  return { official, wife, text, family, lesson, enrolment, own }
}

const asked = async (...ask: Parameters<typeof replyAs>) => ({ ...(await replyAs(...ask)), requestId: '' })

test('a relative follows the family programme and signs in it; an official who is somebody’s relative does too', () =>
  inDb(async (db) => {
    const { official, wife, text, family } = await home(db)
    await anEnrolment(db, official, family)
    await aSigning(db, wife, text, { channel: 'phone' })
    const flags = async (who: { openid: string }) =>
      (await callAs(db, who, 'programme.mine', {})).courses.map(({ family: of, done }) => [of, done])
    expect(await flags(wife)).toEqual([[true, 1]])
    expect((await flags(official)).sort()).toEqual([
      [false, 0],
      [true, 0],
    ])
  }))

test('no list, roll-up, enrolment or evidence of an organiser’s knows of a family programme or of a relative', () =>
  inDb(async (db) => {
    const { official, wife, family, lesson, enrolment, own } = await home(db)
    const theirs = await anEnrolment(db, official, family)
    const stray = await anEnrolment(db, wife, lesson)
    const organiser = await anOrganiser(db)
    const liaison = await aLiaison(db, official.unit)
    for (const who of [organiser, liaison]) {
      for (const programme of [family, lesson]) {
        const { items } = await callAs(db, who, 'programme.people', { programme })
        expect(items.map((line) => line.enrolment)).toEqual(programme === lesson ? [own] : [])
        const units = (await callAs(db, who, 'programme.units', { programme })).items
        expect(units.map(({ people }) => people)).toEqual(programme === lesson ? [1] : [])
      }
      for (const hidden of [enrolment, theirs, stray]) {
        const unknown = await asked(db, who, 'programme.evidence', { enrolment: v7() })
        expect(await asked(db, who, 'programme.evidence', { enrolment: hidden })).toEqual(unknown)
      }
    }
    const { items } = await callAs(db, organiser, 'programme.candidates', {
      programme: lesson,
      query: '林晓梅',
    })
    expect(items).toEqual([])
    expect(await replyAs(db, organiser, 'programme.candidates', { programme: family })).toMatchObject({
      code: 'missing',
    })
    const slugs = (await callAs(db, null, 'programme.list', {})).items.map(({ slug }) => slug)
    expect([slugs.includes(lesson), slugs.includes(family)]).toEqual([true, false])
  }))

test('nobody is enrolled in a family programme by hand, no relative in any, and nothing is entered or voided for them', () =>
  inDb(async (db) => {
    const { official, wife, family, lesson, enrolment } = await home(db)
    const organiser = await anOrganiser(db)
    const terms = { startsOn: '2026-11-20', dueOn: '2026-12-20' }
    const enrol = (programme: string, who: { id: string }) =>
      replyAs(db, organiser, 'programme.enrol', { programme, people: [who.id], ...terms })
    expect(await enrol(family, official)).toMatchObject({ code: 'missing' })
    expect(await enrol(lesson, wife)).toMatchObject({ code: 'missing' })
    const theirs = await anEnrolment(db, official, family)
    const seen = await aCompletion(db, wife, 'film', 'pen')
    const talk = await aTalk(db, official, theirs)
    for (const hidden of [enrolment, theirs]) {
      const words = {
        enrolment: hidden,
        step: 'film',
        way: 'paper' as const,
        happenedOn: '2026-11-20',
        reason: '在家看的',
      }
      expect(await replyAs(db, organiser, 'programme.record', { id: v7(), ...words })).toMatchObject({
        code: 'missing',
      })
    }
    const targets = [
      { kind: 'enrolment' as const, id: enrolment },
      { kind: 'enrolment' as const, id: theirs },
      { kind: 'completion' as const, id: seen },
      { kind: 'talk' as const, id: talk },
    ]
    for (const target of targets) {
      const ask = { ...target, reason: '不该有' }
      expect(await replyAs(db, organiser, 'programme.void', ask)).toMatchObject({ code: 'missing' })
    }
  }))
