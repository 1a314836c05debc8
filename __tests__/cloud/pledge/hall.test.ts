import { eq } from 'drizzle-orm'
import type { Db } from '../../../cloud/db/db'
import { attendance, event as eventTable } from '../../../cloud/db/schema/event'
import { ledger, signing } from '../../../cloud/db/schema/pledge'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aLiaison, aMember, anOrganiser, NOW, type Asker } from '../../support/people'
import { A_NAME, aPledgeText } from '../../support/pledge'
import { anAttendance, anEvent, aProgramme, aStep } from '../../support/programme'

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

/** An open sign-in, one who came, and the text lying open on their phone. */
async function aHall(db: Db, words: Parameters<typeof anEvent>[1] = {}) {
  const organiser = await anOrganiser(db)
  const event = await anEvent(db, { openedAt: NOW, startsAt: NOW, ...words })
  const slug = await aPledgeText(db)
  const who = await aMember(db)
  const attended = await anAttendance(db, who, event)
  const open = (text = slug) => replyAs(db, organiser, 'pledge.openHall', { event, slug: text })
  const close = () => callAs(db, organiser, 'pledge.closeHall', { event })
  const shown = (now = NOW) => callAs(db, organiser, 'pledge.hall', { event }, { now })
  const sign = (by: Asker = who, seconds = 70) => signAt(db, by, slug, event, seconds)
  return { organiser, event, slug, who, attended, open, close, shown, sign }
}

async function signAt(db: Db, who: Asker, slug: string, event: string | undefined, seconds: number) {
  const { draft } = await callAs(db, who, 'pledge.open', { slug })
  const input = { draft, strokes: A_NAME, endReached: true as const, ...(event ? { event } : {}) }
  return replyAs(db, who, 'pledge.sign', input, { now: later(seconds) })
}

const waiting = async (db: Db, who: Asker, now = NOW) =>
  (await callAs(db, who, 'pledge.waiting', {}, { now })).items

test('who has signed in is given the text, signs it in the hall, and one seal shows', () =>
  inDb(async (db) => {
    const { event, slug, who, open, shown, sign } = await aHall(db)
    expect(await shown()).toMatchObject({ state: 'planned', slug: null, title: null, seals: 0 })
    expect(await waiting(db, who)).toEqual([])
    await open()
    expect(await waiting(db, who)).toEqual([
      { event, eventTitle: '廉政教育大会', slug, title: '任前廉政承诺书' },
    ])
    const first = await sign()
    expect(first).toMatchObject({ ok: true, data: { channel: 'hall' } })
    expect(await sign(who, 400)).toEqual(first)
    expect(await shown()).toEqual({
      ...{ event, eventTitle: '廉政教育大会', slug, title: '任前廉政承诺书' },
      ...{ state: 'open', seals: 1 },
    })
    expect(await waiting(db, who)).toEqual([])
    const [row] = await db.select().from(signing)
    expect(row).toMatchObject({ event, channel: 'hall' })
    const [chained] = await db.select().from(ledger)
    expect(JSON.parse(chained!.record)).toMatchObject({ channel: 'hall', openSeconds: 70 })
  }))

test('in a hall too the text is read for its time', () =>
  inDb(async (db) => {
    const { who, open, sign } = await aHall(db)
    await open()
    expect(await sign(who, 30)).toMatchObject({ ok: false, code: 'closed', message: /30 秒后/ })
  }))

test('who did not sign in, or whose attendance was voided, cannot sign in the hall, and can alone', () =>
  inDb(async (db) => {
    const { organiser, slug, who, attended, open, sign, shown } = await aHall(db)
    await open()
    const stranger = await aMember(db)
    expect(await waiting(db, stranger)).toEqual([])
    expect(await sign(stranger)).toMatchObject({ ok: false, code: 'conflict', message: /没有在这场活动签到/ })
    await callAs(db, organiser, 'event.unmark', { attendance: attended, reason: '认错了人' })
    expect(await waiting(db, who)).toEqual([])
    expect(await sign()).toMatchObject({ ok: false, code: 'conflict' })
    expect(await signAt(db, who, slug, undefined, 80)).toMatchObject({ ok: true, data: { channel: 'phone' } })
    expect(await shown()).toMatchObject({ seals: 0 })
  }))

test('after the close nothing more comes in, in words; opened again it goes on', () =>
  inDb(async (db) => {
    const { who, open, close, shown, sign } = await aHall(db)
    await open()
    expect(await close()).toMatchObject({ state: 'closed' })
    expect(await close()).toMatchObject({ state: 'closed' })
    expect(await waiting(db, who)).toEqual([])
    expect(await sign()).toMatchObject({ ok: false, code: 'conflict', message: /已经结束.*单独签署/ })
    expect(await open()).toMatchObject({ ok: true, data: { state: 'open' } })
    expect(await sign()).toMatchObject({ ok: true, data: { channel: 'hall' } })
    expect(await shown()).toMatchObject({ seals: 1 })
  }))

test('another text is not signed in this hall, and no hall there answers as not signed in', () =>
  inDb(async (db) => {
    const { event, who, open } = await aHall(db)
    const other = await aPledgeText(db, { title: '年轻干部廉洁承诺' })
    expect(await signAt(db, who, other, event, 70)).toMatchObject({ ok: false, code: 'conflict' })
    await open()
    expect(await signAt(db, who, other, event, 70)).toMatchObject({ ok: false, message: /另一份承诺书/ })
    const elsewhere = await anEvent(db)
    expect(await signAt(db, who, other, elsewhere, 70)).toMatchObject({
      ok: false,
      code: 'conflict',
      message: /没有在这场活动签到/,
    })
  }))

test('the text may be changed until the first seal, and no longer after it', () =>
  inDb(async (db) => {
    const { open, sign } = await aHall(db)
    const other = await aPledgeText(db, { title: '年轻干部廉洁承诺' })
    expect(await open(other)).toMatchObject({ ok: true, data: { slug: other } })
    expect(await open()).toMatchObject({ ok: true, data: { title: '任前廉政承诺书' } })
    await sign()
    expect(await open(other)).toMatchObject({ ok: false, code: 'conflict' })
    expect(await open()).toMatchObject({ ok: true, data: { seals: 1 } })
  }))

test('a rehearsal makes no real signings, not even one that became a rehearsal later', () =>
  inDb(async (db) => {
    const rehearsal = await aHall(db, { test: true })
    expect(await rehearsal.open()).toMatchObject({ ok: false, code: 'closed', message: /演练/ })
    const { event, open, shown, sign } = await aHall(db)
    await open()
    await db.update(eventTable).set({ test: true }).where(eq(eventTable.id, event))
    expect(await sign()).toMatchObject({ ok: false, code: 'conflict' })
    expect(await shown()).toMatchObject({ state: 'closed' })
  }))

test('not before the sign-in is open, not two hours after the end, not for a voided event', () =>
  inDb(async (db) => {
    const planned = await aHall(db, { openedAt: null })
    expect(await planned.open()).toMatchObject({ ok: false, code: 'closed', message: /先开启签到/ })
    const { organiser, event, who, open, shown, sign } = await aHall(db)
    await open()
    const after = new Date('2026-11-23T18:31:00+08:00')
    expect(await shown(after)).toMatchObject({ state: 'closed' })
    expect(await waiting(db, who, after)).toEqual([])
    const again = await replyAs(
      ...[db, organiser, 'pledge.openHall' as const, { event, slug: (await shown()).slug! }, { now: after }],
    )
    expect(again).toMatchObject({ ok: false, code: 'closed', message: /过去2小时/ })
    await callAs(db, organiser, 'event.void', { id: event, reason: '改期' })
    expect(await sign()).toMatchObject({ ok: false, code: 'conflict' })
    expect(await open()).toMatchObject({ ok: false, code: 'closed', message: /作废/ })
  }))

test('ending the sign-in leaves the signing open: the ceremony comes after the door is shut', () =>
  inDb(async (db) => {
    const { organiser, event, open, sign } = await aHall(db)
    await callAs(db, organiser, 'event.end', { id: event })
    expect(await open()).toMatchObject({ ok: true, data: { state: 'open' } })
    expect(await sign()).toMatchObject({ ok: true })
  }))

test('a family’s text is neither offered nor opened, and an unknown one is not there', () =>
  inDb(async (db) => {
    const { organiser, slug, open } = await aHall(db)
    const family = await aPledgeText(db, { title: '家庭助廉承诺书' })
    const named = { ...aStep({ kind: 'pledge' }), pledge: family }
    await aProgramme(db, [named], { family: true, state: 'draft' })
    const { items } = await callAs(db, organiser, 'pledge.texts', {})
    expect(items).toContainEqual({ slug, title: '任前廉政承诺书' })
    expect(items.map((item) => item.slug)).not.toContain(family)
    expect(await open(family)).toMatchObject({ ok: false, code: 'input', message: /家属自愿/ })
    expect(await open('no-such')).toMatchObject({ ok: false, code: 'missing' })
  }))

test('a seal stays when its signing is taken back, and the one who took it back is not asked again', () =>
  inDb(async (db) => {
    const { who, open, shown, sign } = await aHall(db)
    await open()
    const reply = await sign()
    await callAs(db, who, 'pledge.withdraw', { signing: reply.ok ? reply.data.id : '' }, { now: later(90) })
    expect(await shown()).toMatchObject({ seals: 1 })
    expect(await waiting(db, who)).toEqual([])
  }))

test('who signed the text before is not asked; two rounds of attendance are one person', () =>
  inDb(async (db) => {
    const { event, slug, who, open, organiser, attended } = await aHall(db)
    await callAs(db, organiser, 'event.unmark', { attendance: attended, reason: '认错了人' })
    const words = { event, person: who.id, happenedAt: NOW.toISOString(), reason: '手机没电' }
    await callAs(db, organiser, 'event.mark', words)
    await open()
    expect(await db.$count(attendance)).toBe(2)
    expect(await waiting(db, who)).toHaveLength(1)
    await signAt(db, who, slug, undefined, 70)
    expect(await waiting(db, who)).toEqual([])
  }))

test('nobody but an organiser opens, closes or watches a hall', () =>
  inDb(async (db) => {
    const { event, slug, who } = await aHall(db)
    for (const someone of [who, await aLiaison(db)]) {
      const refused = { ok: false, code: 'forbidden' }
      expect(await replyAs(db, someone, 'pledge.openHall', { event, slug })).toMatchObject(refused)
      expect(await replyAs(db, someone, 'pledge.closeHall', { event })).toMatchObject(refused)
      expect(await replyAs(db, someone, 'pledge.hall', { event })).toMatchObject(refused)
      expect(await replyAs(db, someone, 'pledge.texts', {})).toMatchObject(refused)
    }
  }))
