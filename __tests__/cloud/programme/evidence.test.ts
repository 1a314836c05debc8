import { v7 } from 'uuid'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aLiaison, aMember, anOrganiser } from '../../support/people'
import {
  aCompletion,
  aProgramme,
  aStep,
  aTalk,
  anAttendance,
  anEnrolment,
  anEvent,
  film,
} from '../../support/programme'
import { aPledgeText } from '../../support/pledge'
import { aSigning, takeBack } from '../../support/signing'
import { aFilm } from '../../support/study'

test('behind each step stands its evidence: when, how, what, by whom, and voids with their reason', () =>
  inDb(async (db) => {
    const member = await aMember(db)
    const liaison = await aLiaison(db, member.unit)
    const organiser = await anOrganiser(db)
    const pen = await aFilm(db, 90, { title: '一支笔' })
    const slug = await aProgramme(db, [
      aStep({ kind: 'talk' }),
      aStep({ kind: 'assembly' }),
      aStep({ kind: 'film', title: '看片', items: [film(pen.slug)] }),
    ])
    const enrolment = await anEnrolment(db, member, slug)
    const talk = await aTalk(db, member, enrolment, { enteredBy: liaison.account })
    await callAs(db, member, 'programme.replyTalk', { talk, agrees: 'no', text: '时间不对' })
    await aCompletion(db, member, 'film', pen.slug, new Date('2026-10-20T10:00:00+08:00'))
    const seen = await aCompletion(db, member, 'transcript', pen.slug)
    await anAttendance(db, member, await anEvent(db, { test: true }))
    await anAttendance(db, member, await anEvent(db, { programme: slug }))
    const record = { id: v7(), enrolment, step: 'film', way: 'person' as const }
    const words = { happenedOn: '2026-11-20', reason: '当面讲解' }
    await callAs(db, liaison, 'programme.record', { ...record, ...words })
    await callAs(db, organiser, 'programme.void', { kind: 'completion', id: seen, reason: '他人代读' })

    const found = await callAs(db, liaison, 'programme.evidence', { enrolment })
    expect(found).toMatchObject({ name: member.name, done: 2, total: 3, overdue: false })
    const [talks, meetings, films] = found.steps
    expect(talks!.evidence).toMatchObject([
      { id: talk, what: '李书记，县纪委书记 · 谈话室', enteredBy: liaison.name, reply: '有异议：时间不对' },
    ])
    expect(meetings!.evidence).toMatchObject([
      {
        kind: 'attendance',
        what: '廉政教育大会 · 县会议中心',
        how: '扫码签到',
        enteredBy: null,
        voided: null,
      },
    ])
    expect(films).toMatchObject({ state: 'done', doneOn: '2026-11-20', how: '由联络员登记（当面）' })
    expect(films!.evidence).toMatchObject([
      {
        kind: 'record',
        happenedAt: '2026-11-19T16:00:00.000Z',
        enteredAt: '2026-11-23T02:00:00.000Z',
        what: '看片',
        how: '当面',
        enteredBy: liaison.name,
        reason: '当面讲解',
      },
      {
        kind: 'completion',
        what: '《一支笔》',
        how: '读完文稿',
        voided: { reason: '他人代读', by: organiser.name, at: '2026-11-23T02:00:00.000Z' },
      },
    ])
  }))

test('a signing stands there with day, channel and serial, taken back or voided with the reason; never the hand', () =>
  inDb(async (db) => {
    const member = await aMember(db)
    const organiser = await anOrganiser(db)
    const text = await aPledgeText(db)
    const step = aStep({ kind: 'pledge', title: '签署', pledge: text })
    const enrolment = await anEnrolment(db, member, await aProgramme(db, [step]))
    const first = await aSigning(db, member, text, {
      channel: 'phone',
      at: new Date('2026-11-20T14:26:00+08:00'),
    })
    await takeBack(db, first)
    const sheet = { id: v7(), person: member.id, slug: text, signedOn: '2026-11-21' }
    const { serial } = await callAs(db, organiser, 'pledge.recordPaper', sheet)
    await callAs(db, organiser, 'pledge.voidPaper', { signing: sheet.id, reason: '录错了人' })
    await aSigning(db, member, await aPledgeText(db), { channel: 'phone' })
    const found = await callAs(db, organiser, 'programme.evidence', { enrolment })
    expect(found.steps[0]).toMatchObject({ state: 'todo', how: null })
    expect(found.steps[0]!.evidence).toMatchObject([
      {
        ...{ kind: 'signing', happenedAt: '2026-11-20T06:26:00.000Z', how: '手写签署', enteredBy: null },
        what: `《任前廉政承诺书》第 1 版 · 编号 ${first.serial}`,
        voided: { reason: '本人撤回', by: member.name },
      },
      {
        ...{
          kind: 'signing',
          happenedAt: '2026-11-20T16:00:00.000Z',
          how: '纸质签署',
          enteredBy: organiser.name,
        },
        what: `《任前廉政承诺书》第 1 版 · 编号 ${serial}`,
        voided: { reason: '录错了人', by: organiser.name },
      },
    ])
    expect(JSON.stringify(found)).not.toContain('strokes')
    const again = await aSigning(db, member, text, { channel: 'phone' })
    const [now] = (await callAs(db, organiser, 'programme.evidence', { enrolment })).steps
    expect(now).toMatchObject({ state: 'done', how: `手写签署 10:00 · 编号 ${again.serial}` })
  }))

test('another unit’s evidence is not there, and neither is that of a voided enrolment', () =>
  inDb(async (db) => {
    const member = await aMember(db)
    const enrolment = await anEnrolment(db, member, await aProgramme(db, [aStep({ kind: 'talk' })]))
    const ask = async (who: Parameters<typeof replyAs>[1], id: string) => ({
      ...(await replyAs(db, who, 'programme.evidence', { enrolment: id })),
      requestId: '',
    })
    const foreign = await aLiaison(db)
    expect(await ask(foreign, enrolment)).toMatchObject({ code: 'missing' })
    expect(await ask(foreign, enrolment)).toEqual(await ask(foreign, v7()))
    expect(await ask(member, enrolment)).toMatchObject({ code: 'forbidden' })
    const organiser = await anOrganiser(db)
    expect(await ask(organiser, enrolment)).toMatchObject({ ok: true })
    await callAs(db, organiser, 'programme.void', { kind: 'enrolment', id: enrolment, reason: '报错了' })
    expect(await ask(organiser, enrolment)).toMatchObject({ code: 'missing' })
  }))
