import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { NOW, aMember, aVisitor } from '../../support/people'
import {
  aCompletion,
  aProgramme,
  aStep,
  aTalk,
  anEnrolment,
  anEvent,
  article,
  film,
} from '../../support/programme'
import { aPledgeText } from '../../support/pledge'
import { aRead, aSigning, takeBack } from '../../support/signing'
import { aCase, aFilm } from '../../support/study'
import type { Db } from '../../../cloud/db/db'

async function lesson(db: Db) {
  const [pen, boxes] = [await aFilm(db, 90, { title: '一支笔' }), await aFilm(db, 80, { title: '四十箱' })]
  const text = await aCase(db, 600, { title: '果篮' })
  const slug = await aProgramme(db, [
    aStep({ kind: 'talk', minutes: 40 }),
    aStep({ kind: 'assembly', minutes: 90 }),
    aStep({
      kind: 'film',
      title: '看片',
      minutes: 4,
      items: [film(pen.slug), film(boxes.slug)],
      locksNext: true,
    }),
    aStep({ kind: 'reading', title: '读本', minutes: 8, items: [article(text.slug)] }),
  ])
  return { slug, pen, boxes, text }
}

test('a fresh course starts with the first thing that can be done on the phone, and says what is locked by what', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { slug, pen } = await lesson(db)
    const id = await anEnrolment(db, who, slug)
    const { courses } = await callAs(db, who, 'programme.mine', {})
    expect(courses).toMatchObject([
      { enrolment: id, done: 0, total: 4, left: 4, minutesLeft: 142, doneOn: null, startsOn: '2026-11-01' },
    ])
    const [course] = courses
    expect(course!.next).toEqual({
      step: 'film',
      label: '观看《一支笔》',
      kind: 'film',
      slug: pen.slug,
      event: null,
    })
    expect(course!.steps.map((step) => [step.state, step.lock])).toEqual([
      ['todo', null],
      ['todo', null],
      ['todo', null],
      ['locked', '完成“看片”后打开'],
    ])
  }))

test('the film begun goes first, its share and the minutes left follow what was watched', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { slug, boxes } = await lesson(db)
    await anEnrolment(db, who, slug)
    const { session } = await callAs(db, who, 'study.open', { kind: 'film', slug: boxes.slug })
    const at = (seconds: number) => ({ now: new Date(NOW.getTime() + seconds * 1000) })
    await callAs(db, who, 'study.heartbeat', { session, beat: 0, from: 0, to: 40 }, at(40))
    const { courses } = await callAs(db, who, 'programme.mine', {})
    const step = courses[0]!.steps[2]!
    expect(step.state).toBe('doing')
    expect(step.items.map((item) => item.share)).toEqual([0, 0.5])
    expect(courses[0]!.next!.label).toBe('继续观看《四十箱》')
    expect(courses[0]!.minutesLeft).toBe(40 + 90 + 3 + 8)
  }))

test('where films are switched off, the one button speaks of the transcript', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { slug, pen } = await lesson(db)
    await anEnrolment(db, who, slug)
    const config = { features: { films: false } }
    const { courses } = await callAs(db, who, 'programme.mine', {}, { config })
    expect(courses[0]?.next).toMatchObject({ label: '阅读《一支笔》文字稿', kind: 'film', slug: pen.slug })
  }))

test('a talk that waits for a word and an open meeting come before everything else', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { slug } = await lesson(db)
    const id = await anEnrolment(db, who, slug)
    await aTalk(db, who, id)
    const mine = async () => (await callAs(db, who, 'programme.mine', {})).courses[0]!
    expect(await mine()).toMatchObject({ next: { label: '确认谈话登记', kind: 'talk' } })
    const event = await anEvent(db, { programme: slug, openedAt: NOW })
    const course = await mine()
    expect(course.next).toEqual({ step: 'assembly', label: '去签到', kind: 'assembly', slug: null, event })
    expect(course.steps[1]!.event).toMatchObject({ id: event, place: '县会议中心', open: true })
  }))

test('a letter to read opens the pledge to sign; signed, it shows the serial, and withdrawn it is open again', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const letter = await aPledgeText(db, { title: '家庭助廉倡议书' })
    const promise = await aPledgeText(db)
    const slug = await aProgramme(db, [
      aStep({ kind: 'reading', minutes: 3, pledge: letter, locksNext: true }),
      aStep({ kind: 'pledge', minutes: 5, pledge: promise }),
    ])
    await anEnrolment(db, who, slug)
    const mine = async () => (await callAs(db, who, 'programme.mine', {})).courses[0]!
    const first = await mine()
    expect(first).toMatchObject({
      family: false,
      minutesLeft: 8,
      next: { label: '阅读《家庭助廉倡议书》', kind: 'read' },
    })
    expect(first.steps.map(({ state }) => state)).toEqual(['todo', 'locked'])
    await aRead(db, who, letter)
    expect((await mine()).next).toEqual({
      ...{ step: 'pledge', label: '签署《任前廉政承诺书》', kind: 'pledge', slug: promise, event: null },
    })
    const made = await aSigning(db, who, promise, { channel: 'phone' })
    const shown = { slug: promise, title: '任前廉政承诺书', signing: made.id, serial: made.serial }
    const signed = await mine()
    expect(signed).toMatchObject({ left: 0, next: null })
    expect(signed.steps[1]).toMatchObject({ state: 'done', pledge: shown })
    await takeBack(db, made)
    const open = { state: 'todo', pledge: { ...shown, signing: null, serial: null } }
    expect((await mine()).steps[1]).toMatchObject(open)
  }))

test('all done, it says on which day, and asks for nothing more', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const text = await aCase(db, 600)
    const slug = await aProgramme(db, [
      aStep({ kind: 'reading', items: [article(text.slug)] }),
      aStep({ kind: 'lecture', optional: true }),
    ])
    await anEnrolment(db, who, slug)
    await aCompletion(db, who, 'article', text.slug, new Date('2026-11-12T23:30:00+08:00'))
    const { courses } = await callAs(db, who, 'programme.mine', {})
    expect(courses).toMatchObject([
      { done: 1, total: 1, left: 0, minutesLeft: 0, next: null, doneOn: '2026-11-12' },
    ])
    expect(courses[0]!.steps[0]).toMatchObject({ state: 'done', how: '已读完 1 篇' })
  }))

test('another person sees none of it, and a visitor is asked who he is', () =>
  inDb(async (db) => {
    const { slug } = await lesson(db)
    await anEnrolment(db, await aMember(db), slug)
    expect(await callAs(db, await aMember(db), 'programme.mine', {})).toEqual({ courses: [] })
    expect(await replyAs(db, aVisitor(), 'programme.mine', {})).toMatchObject({ ok: false, code: 'signin' })
  }))
