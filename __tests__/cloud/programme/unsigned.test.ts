import { v7 } from 'uuid'
import type { Db } from '../../../cloud/db/db'
import { callAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aLiaison, anOrganiser, aPerson, aUnit, type Someone } from '../../support/people'
import { aPledgeText } from '../../support/pledge'
import { aCompletion, aProgramme, aStep, anEnrolment, film } from '../../support/programme'
import { aSigning } from '../../support/signing'

const dueOn = '2026-11-22'

/** Overdue: two who have seen the film, of whom one has signed, and one who has done nothing. */
async function setting(db: Db) {
  const unit = await aUnit(db)
  const text = await aPledgeText(db)
  const slug = await aProgramme(db, [
    aStep({ kind: 'film', title: '看片', items: [film('pen')] }),
    aStep({ kind: 'pledge', title: '签署', pledge: text, locksNext: true }),
    aStep({ kind: 'talk', title: '谈话', optional: true }),
  ])
  const follows = async (name: string) => {
    const someone = await aPerson(db, { unit, name })
    return { ...someone, enrolment: await anEnrolment(db, someone, slug, { dueOn }) }
  }
  const [signed, unsigned, idle] = [await follows('甲签'), await follows('乙未'), await follows('丙闲')]
  for (const someone of [signed, unsigned]) await aCompletion(db, someone, 'film', 'pen')
  await aSigning(db, signed, text, { channel: 'phone', at: new Date('2026-11-21T10:00:00+08:00') })
  const liaison = await aLiaison(db, unit)
  return { slug, signed, unsigned, idle, liaison, organiser: await anOrganiser(db) }
}

async function lines(db: Db, who: Someone, programme: string, show: 'all' | 'open' | 'overdue' | 'done') {
  const { items } = await callAs(db, who, 'programme.people', { programme, show })
  const row = (line: (typeof items)[number]) => {
    const { name, done, total, overdue, steps } = line
    return [name, ...[done, total, overdue], steps.map((step) => `${step.id} ${step.state}`).join()]
  }
  return items.map(row).sort()
}

test('people: to a liaison those who signed and those who did not look alike; an organiser tells them apart', () =>
  inDb(async (db) => {
    const { slug, liaison, organiser } = await setting(db)
    const seen = (who: Someone, show: Parameters<typeof lines>[3]) => lines(db, who, slug, show)
    const alike = [1, 1, false, 'film done,talk todo']
    const idle = ['丙闲', 0, 1, true, 'film todo,talk todo']
    expect(await seen(liaison, 'all')).toEqual([idle, ['乙未', ...alike], ['甲签', ...alike]])
    expect(await seen(liaison, 'done')).toEqual([
      ['乙未', ...alike],
      ['甲签', ...alike],
    ])
    for (const show of ['open', 'overdue'] as const) expect(await seen(liaison, show)).toEqual([idle])
    expect(await seen(organiser, 'overdue')).toEqual([
      ['丙闲', 0, 2, true, 'film todo,pledge todo,talk locked'],
      ['乙未', 1, 2, true, 'film done,pledge todo,talk locked'],
    ])
    expect(await seen(organiser, 'done')).toEqual([['甲签', 2, 2, false, 'film done,pledge done,talk todo']])
  }))

test('units: a liaison’s numbers have no pledge in them', () =>
  inDb(async (db) => {
    const { slug, liaison, organiser } = await setting(db)
    const row = async (who: Someone) =>
      (await callAs(db, who, 'programme.units', { programme: slug })).items.map((unit) => ({
        ...{ finished: unit.finished, overdue: unit.overdue },
        steps: unit.steps.map(({ id, done }) => [id, done]),
      }))
    const [seen, talk] = [
      ['film', 2],
      ['talk', 0],
    ]
    expect(await row(liaison)).toEqual([{ finished: 2, overdue: 1, steps: [seen, talk] }])
    expect(await row(organiser)).toEqual([{ finished: 1, overdue: 2, steps: [seen, ['pledge', 1], talk] }])
  }))

test('evidence: no signing, no record and no lock tells a liaison who has not signed', () =>
  inDb(async (db) => {
    const { signed, unsigned, idle, liaison, organiser } = await setting(db)
    const paper = { id: v7(), enrolment: idle.enrolment, step: 'pledge', way: 'paper' as const }
    const words = { happenedOn: '2026-11-20', reason: '纸质承诺书存廉政档案' }
    await callAs(db, organiser, 'programme.record', { ...paper, ...words })
    const seen = async (who: Someone, { enrolment }: { enrolment: string }) => {
      const { done, total, doneOn, steps } = await callAs(db, who, 'programme.evidence', { enrolment })
      const row = ({ id, state, evidence }: (typeof steps)[number]) => [id, state, evidence.length]
      return { done, total, doneOn, steps: steps.map(row) }
    }
    const [film, talk] = [
      ['film', 'done', 1],
      ['talk', 'todo', 0],
    ]
    const whole = { done: 1, total: 1, doneOn: '2026-11-23', steps: [film, talk] }
    for (const someone of [signed, unsigned]) expect(await seen(liaison, someone)).toEqual(whole)
    expect((await seen(liaison, idle)).steps).toEqual([['film', 'todo', 0], talk])
    expect((await seen(organiser, idle)).steps[1]).toEqual(['pledge', 'done', 1])
    expect((await seen(organiser, signed)).steps[1]).toEqual(['pledge', 'done', 1])
    expect((await seen(organiser, unsigned)).steps.slice(1)).toEqual([
      ['pledge', 'todo', 0],
      ['talk', 'locked', 0],
    ])
  }))
