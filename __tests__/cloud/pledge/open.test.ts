import type { Db } from '../../../cloud/db/db'
import { pledgeDraft, pledgeRead, signing } from '../../../cloud/db/schema/pledge'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aMember, NOW, type Asker } from '../../support/people'
import { A_NAME, aPledgeText } from '../../support/pledge'
import { anEnrolment, aProgramme, aStep } from '../../support/programme'
import { aFamilyAsked } from '../../support/relative'

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

const signed = (db: Db, who: Asker, draft: string, seconds: number) =>
  callAs(db, who, 'pledge.sign', { draft, strokes: A_NAME, endReached: true }, { now: later(seconds) })

test('it says how long it has lain open by the server, and that nothing was done with it yet', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const slug = await aPledgeText(db)
    await callAs(db, who, 'pledge.open', { slug })
    const again = await callAs(db, who, 'pledge.open', { slug }, { now: later(42) })
    expect(again).toMatchObject({ openSeconds: 42, signed: null, readAt: null, deferredAt: null })
  }))

test('read to its end and for its time it counts once, finishes its step, and can be signed afterwards', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const slug = await aPledgeText(db)
    const steps = [aStep({ kind: 'reading', pledge: slug }), aStep({ kind: 'pledge', pledge: slug })]
    const programme = await aProgramme(db, steps)
    const enrolment = await anEnrolment(db, who, programme)
    const { draft } = await callAs(db, who, 'pledge.open', { slug })
    const read = (seconds: number) =>
      replyAs(db, who, 'pledge.read', { draft, endReached: true }, { now: later(seconds) })
    expect(await read(40)).toMatchObject({ code: 'closed', message: '请再读一会儿，还需要 20 秒。' })
    expect(await db.$count(pledgeRead)).toBe(0)
    const first = await read(61)
    expect(first).toMatchObject({
      ok: true,
      data: { readAt: later(61).toISOString(), finished: [{ enrolment, step: 'reading' }] },
    })
    expect(await read(900)).toEqual(first)
    expect(await callAs(db, who, 'pledge.open', { slug })).toMatchObject({
      draft,
      readAt: later(61).toISOString(),
    })
    await signed(db, who, draft, 120)
    expect([await db.$count(pledgeRead), await db.$count(signing)]).toEqual([1, 1])
  }))

test('another person’s draft cannot be read, and the end has to be reached', () =>
  inDb(async (db) => {
    const [who, other] = [await aMember(db), await aMember(db)]
    const { draft } = await callAs(db, who, 'pledge.open', { slug: await aPledgeText(db) })
    const now = later(90)
    const missing = await replyAs(db, other, 'pledge.read', { draft, endReached: true }, { now })
    expect(missing).toMatchObject({ code: 'missing' })
    const unfinished = { draft, endReached: false } as unknown as { draft: string; endReached: true }
    expect(await replyAs(db, who, 'pledge.read', unfinished, { now })).toMatchObject({ code: 'input' })
  }))

test('a family member opens what their programme asks for, signs it, and is told of no other text', () =>
  inDb(async (db) => {
    const [slug, officials] = [await aPledgeText(db), await aPledgeText(db)]
    const { relative } = await aFamilyAsked(db, slug)
    const refused = await replyAs(db, relative, 'pledge.open', { slug: officials })
    expect(refused).toMatchObject({ code: 'missing', message: '没有找到这份承诺书。' })
    expect(await db.$count(pledgeDraft)).toBe(0)
    const { draft } = await callAs(db, relative, 'pledge.open', { slug })
    expect(await signed(db, relative, draft, 61)).toMatchObject({ state: 'valid' })
    expect((await callAs(db, relative, 'pledge.mine', {})).items).toMatchObject([{ slug, state: 'valid' }])
  }))

test('a correction leaves the signature standing: it is shown, and signing again makes none', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const slug = await aPledgeText(db)
    const first = await callAs(db, who, 'pledge.open', { slug })
    const { id, serial } = await signed(db, who, first.draft, 61)
    await aPledgeText(db, { slug, version: 2, change: 'correction', closing: '改了一个错字。' })
    const opened = await callAs(db, who, 'pledge.open', { slug }, { now: later(100) })
    expect(opened).toMatchObject({ text: { version: 2 }, signed: { id, serial, version: 1, state: 'valid' } })
    expect(await signed(db, who, opened.draft, 300)).toMatchObject({ id, serial, version: 1 })
    expect(await db.$count(signing)).toBe(1)
  }))

test('after a material version it may be asked again; the old one stays valid until the new one is signed', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const slug = await aPledgeText(db)
    const programme = await aProgramme(db, [aStep({ kind: 'pledge', pledge: slug })])
    await anEnrolment(db, who, programme)
    const first = await callAs(db, who, 'pledge.open', { slug })
    const { serial } = await signed(db, who, first.draft, 61)
    const [words, when] = [{ slug, closing: '改了一条。' }, { now: later(400) }]
    await aPledgeText(db, { ...words, version: 2, change: 'material' })
    await aPledgeText(db, { ...words, version: 3, change: 'correction' })
    const opened = await callAs(db, who, 'pledge.open', { slug }, when)
    expect(opened).toMatchObject({ text: { version: 3 }, signed: null })
    expect(await callAs(db, null, 'pledge.verify', { serial })).toMatchObject({ state: 'valid' })
    const { courses } = await callAs(db, who, 'programme.mine', {}, when)
    expect(courses[0]!.steps).toMatchObject([{ state: 'done' }])
    await signed(db, who, opened.draft, 600)
    expect((await callAs(db, who, 'pledge.mine', {})).items).toMatchObject([
      { version: 3, state: 'valid' },
      { version: 1, state: 'superseded' },
    ])
  }))

test('a correction keeps what was read', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const slug = await aPledgeText(db)
    const { draft } = await callAs(db, who, 'pledge.open', { slug })
    await callAs(db, who, 'pledge.read', { draft, endReached: true }, { now: later(61) })
    await aPledgeText(db, { slug, version: 2, change: 'correction', closing: '改了一个错字。' })
    expect((await callAs(db, who, 'pledge.open', { slug })).readAt).toBe(later(61).toISOString())
    await aPledgeText(db, { slug, version: 3, change: 'material', closing: '改了一条。' })
    expect((await callAs(db, who, 'pledge.open', { slug })).readAt).toBeNull()
  }))

test('a server clock that was set back does not keep anybody from signing', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const slug = await aPledgeText(db)
    const { draft: ahead } = await callAs(db, who, 'pledge.open', { slug }, { now: later(86_400) })
    const { draft } = await callAs(db, who, 'pledge.open', { slug })
    expect(draft).not.toBe(ahead)
    expect(await signed(db, who, draft, 60)).toMatchObject({ slug, state: 'valid' })
  }))
