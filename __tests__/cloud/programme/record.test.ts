import { v7 } from 'uuid'
import type { Input } from '../../../contract'
import type { Db } from '../../../cloud/db/db'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aLiaison, aMember, anOrganiser } from '../../support/people'
import { aCompletion, aProgramme, aStep, anEnrolment, film } from '../../support/programme'

const steps = [
  aStep({ kind: 'film', title: '看片', items: [film('pen')], accepts: 3 }),
  aStep({ kind: 'assembly', title: '大会' }),
]

async function setting(db: Db) {
  const member = await aMember(db)
  const liaison = await aLiaison(db, member.unit)
  const slug = await aProgramme(db, steps)
  const enrolment = await anEnrolment(db, member, slug)
  const words = (more: Partial<Input<'programme.record'>> = {}) => ({
    id: v7(),
    enrolment,
    step: 'assembly',
    way: 'hall' as const,
    happenedOn: '2026-11-20',
    reason: '手机没电，现场签的到',
    ...more,
  })
  const states = async () =>
    (await callAs(db, member, 'programme.mine', {})).courses[0]?.steps.map((step) => [step.state, step.how])
  return { member, liaison, slug, enrolment, words, states }
}

test('a step done in the hall is recorded once by the liaison, with day and way; the member sees by whom', () =>
  inDb(async (db) => {
    const { liaison, words, states } = await setting(db)
    const record = words()
    await callAs(db, liaison, 'programme.record', record)
    expect(await callAs(db, liaison, 'programme.record', record)).toEqual({})
    expect(await states()).toEqual([
      ['todo', null],
      ['done', '由联络员登记（现场）'],
    ])
    for (const other of [{ happenedOn: '2026-11-19' }, { reason: '换了一个原因' }]) {
      const changed = { ...record, ...other }
      expect(await replyAs(db, liaison, 'programme.record', changed)).toMatchObject({ code: 'conflict' })
    }
    expect(await replyAs(db, await anOrganiser(db), 'programme.record', record)).toMatchObject({
      code: 'missing',
    })
  }))

test('a pledge step is recorded and voided by an organiser, and refused to a liaison', () =>
  inDb(async (db) => {
    const member = await aMember(db)
    const [liaison, organiser] = [await aLiaison(db, member.unit), await anOrganiser(db)]
    const slug = await aProgramme(db, [aStep({ kind: 'pledge', pledge: 'promise' })])
    const sheet = {
      id: v7(),
      enrolment: await anEnrolment(db, member, slug),
      step: 'pledge',
      way: 'paper' as const,
    }
    const words = { happenedOn: '2026-11-20', reason: '纸质承诺书存廉政档案' }
    const mine = async () => (await callAs(db, member, 'programme.mine', {})).courses[0]!.steps[0]
    const refused = { code: 'forbidden' }
    const record = { ...sheet, ...words }
    expect(await replyAs(db, liaison, 'programme.record', record)).toMatchObject(refused)
    expect(await mine()).toMatchObject({ state: 'todo' })
    await callAs(db, organiser, 'programme.record', record)
    const how = '由组织者登记（纸质）'
    expect(await mine()).toMatchObject({ state: 'done', how, pledge: { signing: null } })
    const target = { kind: 'record' as const, id: sheet.id, reason: '记错了人' }
    expect(await replyAs(db, liaison, 'programme.void', target)).toMatchObject(refused)
    expect(await mine()).toMatchObject({ state: 'done' })
    const foreign = await aLiaison(db)
    expect(await replyAs(db, foreign, 'programme.void', target)).toMatchObject({ code: 'missing' })
    await callAs(db, organiser, 'programme.void', target)
    expect(await mine()).toMatchObject({ state: 'todo' })
  }))

test('an organiser waives a step with a reason', () =>
  inDb(async (db) => {
    const { words, states } = await setting(db)
    const waiver = words({ step: 'film', way: 'waived', reason: '视力障碍，已当面讲解' })
    await callAs(db, await anOrganiser(db), 'programme.record', waiver)
    expect((await states())![0]).toEqual(['done', '由组织者登记（免修）'])
  }))

test('no day of tomorrow, none before the step accepts, no unknown step, no reason left out, not one’s own', () =>
  inDb(async (db) => {
    const { liaison, slug, words } = await setting(db)
    const refused = async (more: Partial<Input<'programme.record'>>) => {
      const reply = await replyAs(db, liaison, 'programme.record', words(more))
      return reply.ok ? 'ok' : reply.code
    }
    expect(await refused({ happenedOn: '2026-11-24' })).toBe('input')
    expect(await refused({ happenedOn: '2026-10-31' })).toBe('input')
    expect(await refused({ step: 'film', happenedOn: '2026-10-28' })).toBe('input')
    expect(await refused({ step: 'film', happenedOn: '2026-10-29' })).toBe('ok')
    expect(await refused({ step: 'pledge' })).toBe('missing')
    expect(await refused({ reason: ' ' })).toBe('input')
    expect(await refused({ enrolment: await anEnrolment(db, liaison, slug) })).toBe('conflict')
  }))

test('the other unit’s liaison neither records nor voids; it answers as if there were nothing', () =>
  inDb(async (db) => {
    const { liaison, words } = await setting(db)
    const record = words()
    await callAs(db, liaison, 'programme.record', record)
    const foreign = await aLiaison(db)
    const asked = async (id: string) => {
      const target = { kind: 'record' as const, id, reason: '不是这样' }
      return { ...(await replyAs(db, foreign, 'programme.void', target)), requestId: '' }
    }
    expect(await asked(record.id)).toMatchObject({ code: 'missing' })
    expect(await asked(record.id)).toEqual(await asked(v7()))
    expect(await replyAs(db, foreign, 'programme.record', words())).toMatchObject({ code: 'missing' })
  }))

test('a void undoes a record once, with its reason; saying it again is harmless, other words are not', () =>
  inDb(async (db) => {
    const { liaison, words, states } = await setting(db)
    const record = words()
    await callAs(db, liaison, 'programme.record', record)
    const target = { kind: 'record' as const, id: record.id, reason: '记错了人' }
    for (let n = 0; n < 2; n++) expect(await callAs(db, liaison, 'programme.void', target)).toEqual({})
    expect((await states())![1]).toEqual(['todo', null])
    const other = { ...target, reason: '另有原因' }
    expect(await replyAs(db, liaison, 'programme.void', other)).toMatchObject({ code: 'conflict' })
  }))

test('completions and enrolments are voided by an organiser, not by the liaison; the person moves unit with rights', () =>
  inDb(async (db) => {
    const { member, liaison, enrolment, states } = await setting(db)
    const organiser = await anOrganiser(db)
    const completion = await aCompletion(db, member, 'film', 'pen')
    expect((await states())![0]).toEqual(['done', '已看完 1 部'])
    const targets = [
      { kind: 'completion' as const, id: completion, reason: '他人代看' },
      { kind: 'enrolment' as const, id: enrolment, reason: '报错了课程' },
    ]
    for (const target of targets)
      expect(await replyAs(db, liaison, 'programme.void', target)).toMatchObject({ code: 'forbidden' })
    await callAs(db, organiser, 'programme.void', targets[0]!)
    expect((await states())![0]).toEqual(['todo', null])
    await callAs(db, organiser, 'programme.void', targets[1]!)
    expect(await states()).toBeUndefined()
  }))
