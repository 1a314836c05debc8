import { v7 } from 'uuid'
import type { Db } from '../../../cloud/db/db'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { NOW, aLiaison, aMember, anOrganiser } from '../../support/people'
import { aProgramme, aStep, anAttendance, anEnrolment, anEvent } from '../../support/programme'

const draft = (more = {}) => ({
  id: v7(),
  title: '廉政教育大会',
  place: '县会议中心',
  startsAt: '2026-11-23T14:30:00+08:00',
  endsAt: '2026-11-23T16:30:00+08:00',
  programme: null,
  test: false,
  ...more,
})
const at = (time: string) => ({ now: new Date(`2026-11-23T${time}:00+08:00`) })

async function saved(db: Db, more = {}) {
  const organiser = await anOrganiser(db)
  const input = draft(more)
  await callAs(db, organiser, 'event.save', input)
  return { organiser, input, id: input.id }
}

test('an organiser creates, opens, ends, opens again and voids; each once more is harmless', () =>
  inDb(async (db) => {
    const { organiser, id, input } = await saved(db)
    expect(await callAs(db, organiser, 'event.save', input)).toMatchObject({ state: 'planned', mine: null })
    expect(await replyAs(db, organiser, 'event.end', { id }, at('14:00'))).toMatchObject({ code: 'closed' })
    const state = async (action: 'event.open' | 'event.end', time: string) =>
      (await callAs(db, organiser, action, { id }, at(time))).state
    expect([await state('event.open', '14:00'), await state('event.open', '14:05')]).toEqual(['open', 'open'])
    expect([await state('event.end', '16:00'), await state('event.end', '16:05')]).toEqual(['ended', 'ended'])
    expect(await state('event.open', '16:10')).toBe('open')
    expect(await callAs(db, organiser, 'event.get', { id }, at('18:31'))).toMatchObject({ state: 'ended' })
    expect(await replyAs(db, organiser, 'event.open', { id }, at('18:31'))).toMatchObject({ code: 'closed' })
    const off = { id, reason: '会议改期' }
    for (let n = 0; n < 2; n++)
      expect(await callAs(db, organiser, 'event.void', off)).toMatchObject({ state: 'void' })
    for (const action of ['event.open', 'event.end'] as const)
      expect(await replyAs(db, organiser, action, { id })).toMatchObject({ code: 'closed' })
    expect(await replyAs(db, organiser, 'event.save', input)).toMatchObject({ code: 'closed' })
  }))

test('with people signed in the words and the end may change, but neither start, nor course, nor rehearsal', () =>
  inDb(async (db) => {
    const { organiser, input, id } = await saved(db)
    await anAttendance(db, await aMember(db), id)
    const change = (more: object) => replyAs(db, organiser, 'event.save', { ...input, ...more })
    expect(await change({ title: '大会（第二批）', endsAt: '2026-11-23T17:00:00+08:00' })).toMatchObject({
      data: { title: '大会（第二批）', endsAt: '2026-11-23T09:00:00.000Z' },
    })
    expect(await change({ test: true })).toMatchObject({ code: 'conflict' })
    expect(await change({ startsAt: '2026-11-23T13:30:00+08:00' })).toMatchObject({ code: 'conflict' })
  }))

test('a wrong end, an unknown course, no void reason and everybody but organisers are refused', () =>
  inDb(async (db) => {
    const organiser = await anOrganiser(db)
    const save = (more: object) => replyAs(db, organiser, 'event.save', draft(more))
    expect(await save({ endsAt: '2026-11-23T14:30:00+08:00' })).toMatchObject({ code: 'input' })
    const family = await aProgramme(db, [aStep({ kind: 'assembly' })], { family: true })
    for (const programme of ['nothing-here', family])
      expect(await save({ programme })).toMatchObject({ code: 'missing' })
    const event = await anEvent(db)
    expect(await replyAs(db, organiser, 'event.void', { id: event, reason: '' })).toMatchObject({
      code: 'input',
    })
    expect(await replyAs(db, organiser, 'event.void', { id: v7(), reason: '改期' })).toMatchObject({
      code: 'missing',
    })
    for (const who of [await aMember(db), await aLiaison(db)]) {
      expect(await replyAs(db, who, 'event.save', draft())).toMatchObject({ code: 'forbidden' })
      expect(await replyAs(db, who, 'event.board', { id: event })).toMatchObject({ code: 'forbidden' })
    }
  }))

test('a member sees what is for all and for the own courses; rehearsals and voided ones only an organiser', () =>
  inDb(async (db) => {
    const organiser = await anOrganiser(db)
    const who = await aMember(db)
    const [mine, other] = [await aProgramme(db, [aStep({ kind: 'assembly' })]), await aProgramme(db, [])]
    await anEnrolment(db, who, mine)
    const own = await anEvent(db, { programme: mine })
    const open = await anEvent(db)
    const foreign = await anEvent(db, { programme: other })
    const rehearsal = await anEvent(db, { test: true })
    const off = await anEvent(db)
    await callAs(db, organiser, 'event.void', { id: off, reason: '改期' })
    const ids = async (asker: typeof who) =>
      (await callAs(db, asker, 'event.list', { when: 'ahead' })).items.map((item) => item.id)
    expect((await ids(who)).sort()).toEqual([own, open].sort())
    expect((await ids(organiser)).sort()).toEqual([own, open, foreign, rehearsal, off].sort())
  }))

test('today’s stand ahead till midnight, later ones below; the past is newest first, twenty at a time', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const on = (day: string) => ({
      startsAt: new Date(`${day}T09:00:00+08:00`),
      endsAt: new Date(`${day}T10:00:00+08:00`),
    })
    const later = await anEvent(db, on('2026-12-01'))
    const today = await anEvent(db, on('2026-11-23'))
    const past: string[] = []
    for (let n = 1; n <= 22; n++) past.push(await anEvent(db, on(`2026-10-${String(n).padStart(2, '0')}`)))
    const list = (when: 'ahead' | 'past', cursor?: string) =>
      callAs(db, who, 'event.list', { when, cursor }, at('23:00'))
    expect((await list('ahead')).items.map((item) => item.id)).toEqual([today, later])
    const first = await list('past')
    const rest = await list('past', first.next!)
    expect([...first.items, ...rest.items].map((item) => item.id)).toEqual(past.reverse())
    expect(rest.next).toBeNull()
  }))

test('one’s own attendance stands on the event', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const id = await anEvent(db)
    await anAttendance(db, who, id)
    expect(await callAs(db, who, 'event.get', { id })).toMatchObject({
      mine: { way: 'qr', at: NOW.toISOString() },
    })
    expect(await callAs(db, await aMember(db), 'event.get', { id })).toMatchObject({ mine: null })
    expect(await replyAs(db, who, 'event.get', { id: v7() })).toMatchObject({ code: 'missing' })
  }))
