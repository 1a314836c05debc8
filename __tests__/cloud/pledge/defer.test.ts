import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../../../cloud/db/db'
import { grant } from '../../../cloud/db/schema/people'
import { deferral } from '../../../cloud/db/schema/pledge'
import type { Input } from '../../../contract'
import { callAs, replyAs } from '../../support/callAs'
import { everything } from '../../support/everything'
import { inDb } from '../../support/inDb'
import { aLiaison, aMember, anOrganiser, NOW } from '../../support/people'
import { A_NAME, aPledgeText } from '../../support/pledge'
import { aFamilyAsked } from '../../support/relative'

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const REASON = '家里的股权还没有理清'

async function asked(db: Db) {
  const [who, organiser] = [await aMember(db), await anOrganiser(db)]
  const slug = await aPledgeText(db)
  const words = { id: v7(), slug, to: organiser.id, reason: REASON }
  const defer = (given: Partial<Input<'pledge.defer'>> = {}, now = NOW, by = who) =>
    replyAs(db, by, 'pledge.defer', { ...words, ...given }, { now })
  const list = (open: boolean, by = organiser) => callAs(db, by, 'pledge.deferrals', { open })
  return { who, organiser, slug, words, defer, list }
}

test('暂不签 reaches the one organiser it was said to, and nobody else', () =>
  inDb(async (db) => {
    const { who, slug, words, defer, list } = await asked(db)
    const first = await defer()
    expect(first).toEqual({ ok: true, data: { at: NOW.toISOString() } })
    expect(await defer({}, later(60))).toEqual(first)
    expect((await list(true)).items).toEqual([
      {
        ...{ id: words.id, name: who.name, unitName: expect.any(String), title: '任前廉政承诺书' },
        ...{ reason: REASON, at: NOW.toISOString(), settledAt: null },
      },
    ])
    expect((await list(false)).items).toEqual([])
    expect((await list(true, await anOrganiser(db))).items).toEqual([])
    expect(await replyAs(db, await aLiaison(db, who.unit), 'pledge.deferrals', { open: true })).toMatchObject(
      {
        code: 'forbidden',
      },
    )
    expect((await callAs(db, who, 'pledge.open', { slug })).deferredAt).toBe(NOW.toISOString())
    const kept = Object.entries(await everything(db)).filter(([, rows]) => rows.join().includes(REASON))
    expect(kept.map(([table]) => table)).toEqual(['deferral'])
  }))

test('it is said once: other words, or a second reason while the first still waits, are refused', () =>
  inDb(async (db) => {
    const { defer } = await asked(db)
    await defer()
    expect(await defer({ reason: '另一个原因' })).toMatchObject({ code: 'conflict' })
    expect(await defer({ id: v7(), reason: '另一个原因' })).toMatchObject({ code: 'conflict' })
    expect(await defer({ id: v7() })).toMatchObject({ ok: true })
    expect(await db.$count(deferral)).toBe(1)
  }))

test('an official names a present organiser who is not themself, and says why', () =>
  inDb(async (db) => {
    const { who, defer } = await asked(db)
    const input = { code: 'input', message: '请写下原因，并选择告诉哪一位组织者；只有这一位能看到。' }
    expect(await defer({ to: null, reason: null })).toMatchObject(input)
    expect(await defer({ reason: null })).toMatchObject(input)
    expect(await defer({ to: (await aMember(db)).id })).toMatchObject({ code: 'missing' })
    const gone = await anOrganiser(db)
    await db.update(grant).set({ revokedAt: NOW })
    expect(await defer({ to: gone.id })).toMatchObject({ code: 'missing' })
    await db.insert(grant).values({ id: v7(), account: who.account, role: 'organiser', unit: null, at: NOW })
    expect(await defer({ to: who.id })).toMatchObject({ code: 'missing' })
    expect(await db.$count(deferral)).toBe(0)
  }))

test('the organisers to choose from are the present ones, without oneself', () =>
  inDb(async (db) => {
    const [one, other] = [await anOrganiser(db), await anOrganiser(db)]
    await aLiaison(db)
    const names = async (who: typeof one) =>
      (await callAs(db, who, 'pledge.confidants', {})).items.map(({ name }) => name)
    expect(await names(await aMember(db))).toEqual([one.name, other.name])
    expect(await names(one)).toEqual([other.name])
  }))

test('signing afterwards ends it: it leaves the list that waits and says nothing of having been settled', () =>
  inDb(async (db) => {
    const { who, slug, defer, list } = await asked(db)
    const { draft } = await callAs(db, who, 'pledge.open', { slug })
    await defer()
    await callAs(db, who, 'pledge.sign', { draft, strokes: A_NAME, endReached: true }, { now: later(70) })
    expect((await list(true)).items).toEqual([])
    expect((await list(false)).items).toMatchObject([{ reason: REASON, settledAt: null }])
    expect(await callAs(db, who, 'pledge.open', { slug })).toMatchObject({ deferredAt: null })
    expect(await defer({ id: v7() })).toMatchObject({ code: 'conflict' })
  }))

test('talked over by the organiser alone, once', () =>
  inDb(async (db) => {
    const { organiser, words, defer, list } = await asked(db)
    await defer()
    const settle = (by = organiser, seconds = 60) =>
      replyAs(db, by, 'pledge.settle', { id: words.id }, { now: later(seconds) })
    expect(await settle(await anOrganiser(db))).toMatchObject({ code: 'missing' })
    expect(await settle()).toMatchObject({ ok: true })
    expect(await settle(organiser, 600)).toMatchObject({ ok: true })
    expect((await list(true)).items).toEqual([])
    expect((await list(false)).items).toMatchObject([{ settledAt: later(60).toISOString() }])
    expect(await defer({ id: v7(), reason: '谈过以后还想再等等' })).toMatchObject({ ok: true })
  }))

test('a family member says nothing to nobody, and an official who is one says nothing either', () =>
  inDb(async (db) => {
    const { organiser, defer, list } = await asked(db)
    const slug = await aPledgeText(db)
    const { official, relative } = await aFamilyAsked(db, slug)
    const silent = { slug, to: null, reason: null }
    expect(await defer({ slug }, NOW, relative)).toMatchObject({ code: 'input' })
    expect(await defer(silent, NOW, relative)).toMatchObject({ ok: true })
    expect(await defer({ ...silent, id: v7() }, later(60), relative)).toMatchObject({
      data: { at: NOW.toISOString() },
    })
    expect(await defer({ slug, id: v7() }, NOW, official)).toMatchObject({ code: 'input' })
    expect(await defer({ ...silent, id: v7() }, NOW, official)).toMatchObject({ ok: true })
    expect(await defer({ to: null, reason: null, id: v7() }, NOW, relative)).toMatchObject({
      code: 'missing',
    })
    expect((await list(true, organiser)).items).toEqual([])
  }))

test('another person’s id is not there', () =>
  inDb(async (db) => {
    const { defer } = await asked(db)
    await defer()
    expect(await defer({}, NOW, await aMember(db))).toMatchObject({ code: 'missing' })
  }))

test('when the organiser it was said to is one no more, it can be said to another', () =>
  inDb(async (db) => {
    const { organiser, defer, list } = await asked(db)
    await defer()
    const next = await anOrganiser(db)
    expect(await defer({ id: v7(), to: next.id })).toMatchObject({ code: 'conflict' })
    await db.update(grant).set({ revokedAt: NOW }).where(eq(grant.account, organiser.account))
    expect(await defer({ id: v7(), to: next.id })).toMatchObject({ ok: true })
    expect((await list(true, next)).items).toMatchObject([{ reason: REASON }])
  }))
