import { v7 } from 'uuid'
import type { Db } from '../../../cloud/db/db'
import { enrolment, programme, voided } from '../../../cloud/db/schema/programme'
import { callAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aLiaison, aMember, anOrganiser, aVisitor, NOW, type Someone } from '../../support/people'
import { after } from '../../support/study'

const step = {
  id: 'reading',
  kind: 'reading' as const,
  title: '读一读身边的案例',
  why: '',
  rule: '',
  minutes: 10,
  locksNext: false,
  optional: false,
  accepts: 0,
  choose: null,
  items: [],
  outline: null,
}

async function enrolled(db: Db, who: Someone) {
  const slug = `lesson-${v7().slice(-12)}`
  await db.insert(programme).values({
    slug,
    version: 1,
    hash: slug,
    title: '任前第一课',
    audience: '',
    purpose: '',
    dueDays: 30,
    steps: [step],
    state: 'published',
    importedAt: NOW,
  })
  const id = v7()
  await db.insert(enrolment).values({
    id,
    person: who.id,
    programme: slug,
    version: 1,
    appointedOn: '2026-10-08',
    startsOn: '2026-11-01',
    dueOn: '2026-11-30',
    atUnit: who.unit,
    atLevel: '乡科级副职',
    atGroups: ['新任职'],
    enteredBy: who.account,
    enteredAt: NOW,
  })
  return id
}

const TEXT = '读完案例，我想到自己经手的每一张票据。'

async function writing(db: Db) {
  const who = await aMember(db)
  const id = v7()
  const input = { id, enrolment: await enrolled(db, who), step: 'reading', text: TEXT }
  return {
    who,
    input,
    hand: (words = {}, by = who) => callAs(db, by, 'study.reflect', { ...input, ...words }),
  }
}

test('a reflection is handed in once, however often it is sent', () =>
  inDb(async (db) => {
    const { who, hand, input } = await writing(db)
    const first = await hand()
    expect(first).toMatchObject({ ...input, stepTitle: step.title })
    expect(await callAs(db, who, 'study.reflect', input, after(60))).toEqual(first)
    expect((await callAs(db, who, 'study.reflections', {})).items).toEqual([first])
    await expect(hand({ text: `${TEXT}再补一句。` })).rejects.toThrow('conflict: 这份心得已经交过了')
  }))

test('only the writer and the organisers see it', () =>
  inDb(async (db) => {
    const { who, hand, input } = await writing(db)
    await hand()
    const other = await aMember(db)
    expect((await callAs(db, other, 'study.reflections', {})).items).toEqual([])
    await expect(callAs(db, await aLiaison(db, who.unit), 'study.handed', {})).rejects.toThrow('forbidden: ')
    await expect(callAs(db, aVisitor(), 'study.reflections', {})).rejects.toThrow('signin: ')
    const organiser = await anOrganiser(db)
    const { items } = await callAs(db, organiser, 'study.handed', { enrolment: input.enrolment })
    expect(items).toMatchObject([{ id: input.id, name: who.name, text: TEXT }])
    expect((await callAs(db, organiser, 'study.handed', { query: who.name })).items).toHaveLength(1)
    expect((await callAs(db, organiser, 'study.handed', { query: '查无此人' })).items).toEqual([])
  }))

test("another person's draft or enrolment answers as one that is not there", () =>
  inDb(async (db) => {
    const { hand, input } = await writing(db)
    await hand()
    const other = await writing(db)
    await expect(other.hand({ enrolment: input.enrolment })).rejects.toThrow('missing: 没有找到这项课程')
    await expect(other.hand({ enrolment: v7() })).rejects.toThrow('missing: 没有找到这项课程')
    await expect(other.hand({ id: input.id })).rejects.toThrow('missing: 没有找到这份心得')
  }))

test('too short, too long, an unknown step and a voided enrolment are refused', () =>
  inDb(async (db) => {
    const { hand, input, who } = await writing(db)
    await expect(hand({ text: '很受教育' })).rejects.toThrow('input: ')
    await expect(hand({ text: '长'.repeat(2001) })).rejects.toThrow('input: ')
    await expect(hand({ step: 'other' })).rejects.toThrow('missing: 没有找到这一步')
    await db.insert(voided).values({
      id: v7(),
      kind: 'enrolment',
      target: input.enrolment,
      reason: '重复',
      by: who.account,
      at: NOW,
    })
    await expect(hand()).rejects.toThrow('missing: 没有找到这项课程')
  }))

test("the reviewer's reflections are not among those handed in", () =>
  inDb(async (db) => {
    const { who, hand } = await writing(db)
    await hand()
    await db.execute(`update person set "review" = true where "id" = '${who.id}'`)
    expect((await callAs(db, await anOrganiser(db), 'study.handed', {})).items).toEqual([])
  }))
