import { sql } from 'drizzle-orm'
import type { Db } from '../../../cloud/db/db'
import { ledger, signing } from '../../../cloud/db/schema/pledge'
import { canonical } from '../../../cloud/canonical'
import { sha256 } from '../../../cloud/sha256'
import { erase } from '../../../cloud/people/erase'
import { heldAbout } from '../../../cloud/people/held'
import { commitment } from '../../../cloud/pledge/record'
import { verifyLedger } from '../../../cloud/pledge/verifyLedger'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aMember, NOW } from '../../support/people'
import { A_NAME, aPledgeText } from '../../support/pledge'
import { aProgramme, aStep } from '../../support/programme'

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

async function before(db: Db) {
  const who = await aMember(db)
  const slug = await aPledgeText(db)
  const { draft } = await callAs(db, who, 'pledge.open', { slug })
  const sign = (seconds = 61, strokes = A_NAME) =>
    replyAs(db, who, 'pledge.sign', { draft, strokes, endReached: true }, { now: later(seconds) })
  return { who, slug, draft, sign }
}

test('what was read and signed is chained once, however often it is sent', () =>
  inDb(async (db) => {
    const { who, draft, sign } = await before(db)
    const first = await sign()
    expect(first).toMatchObject({
      ok: true,
      data: {
        id: draft,
        title: '任前廉政承诺书',
        state: 'valid',
        channel: 'phone',
        signedAt: later(61).toISOString(),
      },
    })
    expect(await sign(500)).toEqual(first)
    expect([await db.$count(signing), await db.$count(ledger)]).toEqual([1, 1])
    const { items } = await callAs(db, who, 'pledge.mine', {})
    expect(first).toMatchObject({ data: items[0] })
  }))

test('a text that courses only have read is not signed', () =>
  inDb(async (db) => {
    const { slug, sign } = await before(db)
    await aProgramme(db, [aStep({ kind: 'reading', pledge: slug })])
    expect(await sign()).toMatchObject({ ok: false, code: 'conflict' })
    await aProgramme(db, [aStep({ kind: 'pledge', pledge: slug })])
    expect(await sign()).toMatchObject({ ok: true })
  }))

test('the record commits to the signer, the unit and the hand without naming them', () =>
  inDb(async (db) => {
    const { who, sign } = await before(db)
    await sign()
    const [row] = await db.select().from(signing)
    const [chained] = await db.select().from(ledger)
    const record = JSON.parse(chained!.record)
    expect(chained!.record).not.toContain(who.name)
    expect(chained!.record).not.toContain(who.id)
    expect(record).toMatchObject({
      signer: commitment(row!.signerSalt!, { person: who.id, name: who.name }),
      unit: commitment(row!.unitSalt!, { unit: who.unit, name: row!.unitName }),
      strokes: sha256(canonical(A_NAME)),
      openSeconds: 61,
      endReached: true,
    })
  }))

test('before the text has stood open long enough nothing is signed, and it says how long is left', () =>
  inDb(async (db) => {
    const { sign } = await before(db)
    expect(await sign(41)).toMatchObject({
      ok: false,
      code: 'closed',
      message: '请再读一会儿，19 秒后就可以签名。',
    })
    expect(await db.$count(signing)).toBe(0)
  }))

test('a dot and a short line are no name', () =>
  inDb(async (db) => {
    const { sign } = await before(db)
    const refused = { ok: false, code: 'input', message: '签名太短了，请写下完整的姓名。' }
    expect(await sign(61, [[[10, 10, 0]]])).toMatchObject(refused)
    expect(
      await sign(61, [
        [
          [10, 10, 0],
          [300, 10, 80],
        ],
      ]),
    ).toMatchObject(refused)
    expect(await db.$count(ledger)).toBe(0)
  }))

test('another person’s draft is not there', () =>
  inDb(async (db) => {
    const { draft } = await before(db)
    const other = await aMember(db)
    const reply = await replyAs(
      db,
      other,
      'pledge.sign',
      { draft, strokes: A_NAME, endReached: true },
      { now: later(90) },
    )
    expect(reply).toMatchObject({ ok: false, code: 'missing' })
  }))

test('opening again goes on with the same draft, so that a crash costs no reading time', () =>
  inDb(async (db) => {
    const { who, slug, draft } = await before(db)
    const again = await callAs(db, who, 'pledge.open', { slug }, { now: later(300) })
    expect(again).toMatchObject({ draft, openedAt: NOW.toISOString(), signed: null })
  }))

test('a new version leaves the signature standing for its own, and supersedes it only when signed', () =>
  inDb(async (db) => {
    const { who, slug, sign } = await before(db)
    await sign()
    await aPledgeText(db, { slug, version: 2, preamble: '改过的开头。', change: 'material' })
    const { draft, text, signed } = await callAs(db, who, 'pledge.open', { slug }, { now: later(100) })
    expect([text.version, signed]).toEqual([2, null])
    expect((await callAs(db, who, 'pledge.mine', {})).items).toMatchObject([{ version: 1, state: 'valid' }])
    await callAs(db, who, 'pledge.sign', { draft, strokes: A_NAME, endReached: true }, { now: later(200) })
    expect((await callAs(db, who, 'pledge.mine', {})).items).toMatchObject([
      { version: 2, state: 'valid' },
      { version: 1, state: 'superseded' },
    ])
  }))

test('anyone who holds the serial sees a masked name and that the record holds; a forged row does not', () =>
  inDb(async (db) => {
    const { who, sign } = await before(db)
    const reply = await sign()
    const { serial } = reply.ok ? reply.data : { serial: '' }
    const seen = await callAs(db, null, 'pledge.verify', { serial })
    expect(seen).toMatchObject({
      state: 'valid',
      holds: true,
      title: '任前廉政承诺书',
      signedOn: '2026-11-23',
    })
    expect(seen.name).toBe([...who.name].map((letter, index) => (index ? '*' : letter)).join(''))
    await db.execute(sql`alter table ledger disable trigger ledger_keep`)
    await db.execute(
      sql`update ledger set "record" = replace("record", '"openSeconds":61', '"openSeconds":610')`,
    )
    expect(await callAs(db, null, 'pledge.verify', { serial })).toMatchObject({ holds: false })
    expect(await callAs(db, null, 'pledge.verify', { serial: 'AAAA-BBBB-CCCC-DDDD' })).toMatchObject({
      state: 'unknown',
      holds: false,
    })
  }))

test('an erasure takes name, unit, hand and salts; the chain still holds and the serial says that it was erased', () =>
  inDb(async (db) => {
    const { who, sign } = await before(db)
    const reply = await sign()
    const { serial } = reply.ok ? reply.data : { serial: '' }
    await erase(db, who.id, later(900), { remove: async () => {} })
    const [row] = await db.select().from(signing)
    expect(row).toMatchObject({ name: null, unitName: null, strokes: null, signerSalt: null, unitSalt: null })
    expect(row).toMatchObject({ erasedAt: later(900), erasedGround: '个人信息保护法第四十七条' })
    expect((await verifyLedger(db, [])).broken).toBeNull()
    expect(await callAs(db, null, 'pledge.verify', { serial })).toMatchObject({
      ...{ state: 'erased', name: null, unitName: null, holds: true },
    })
  }))

test('what a person is told of themself holds their signings and what they opened', () =>
  inDb(async (db) => {
    const { who, sign } = await before(db)
    const reply = await sign()
    const held = new Map((await heldAbout(db, who.id)).map(({ name, rows }) => [name, rows]))
    expect(held.get('签署')).toMatchObject([
      { 签名人: who.name, 笔画数: 3, 存证摘要: reply.ok ? reply.data.hash : '' },
    ])
    expect(held.get('打开过的承诺书')).toHaveLength(1)
  }))
