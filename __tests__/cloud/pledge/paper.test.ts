import { v7 } from 'uuid'
import type { Db } from '../../../cloud/db/db'
import { ledger, signing } from '../../../cloud/db/schema/pledge'
import { heldAbout } from '../../../cloud/people/held'
import { verifyLedger } from '../../../cloud/pledge/verifyLedger'
import type { Input } from '../../../contract'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aLiaison, aMember, anOrganiser, NOW } from '../../support/people'
import { A_NAME, aPledgeText } from '../../support/pledge'
import { anEnrolment, aProgramme, aStep } from '../../support/programme'
import { aFamilyAsked } from '../../support/relative'

async function aSheet(db: Db) {
  const [who, organiser] = [await aMember(db), await anOrganiser(db)]
  const slug = await aPledgeText(db)
  const sheet = { id: v7(), person: who.id, slug, signedOn: '2026-11-20' }
  const record = (given: Partial<Input<'pledge.recordPaper'>> = {}, by = organiser) =>
    replyAs(db, by, 'pledge.recordPaper', { ...sheet, ...given })
  const end = (reason = '登错了人', by = organiser, id = sheet.id) =>
    replyAs(db, by, 'pledge.voidPaper', { signing: id, reason })
  return { who, organiser, slug, sheet, record, end }
}

test('a sheet signed on paper is chained for its day without a hand, and finishes the step', () =>
  inDb(async (db) => {
    const { who, organiser, slug, sheet, record } = await aSheet(db)
    await anEnrolment(db, who, await aProgramme(db, [aStep({ kind: 'pledge', pledge: slug })]))
    const first = await record()
    expect(first).toMatchObject({ ok: true, data: { serial: expect.stringMatching(/^.{4}(-.{4}){3}$/) } })
    expect(await record()).toEqual(first)
    const [row] = await db.select().from(signing)
    expect(row).toMatchObject({ id: sheet.id, channel: 'paper', strokes: null, enteredBy: organiser.account })
    expect(row!.signedAt).toEqual(new Date('2026-11-20T00:00:00+08:00'))
    const [chained] = await db.select().from(ledger)
    expect(JSON.parse(chained!.record)).toMatchObject({
      ...{ channel: 'paper', strokes: null, openSeconds: null, endReached: null },
      ...{ signedOn: '2026-11-20', at: NOW.toISOString() },
    })
    expect((await verifyLedger(db, [])).broken).toBeNull()
    expect((await callAs(db, who, 'pledge.mine', {})).items).toMatchObject([{ channel: 'paper', slug }])
    const { courses } = await callAs(db, who, 'programme.mine', {})
    expect(courses[0]!.steps).toMatchObject([{ state: 'done' }])
  }))

test('what stands is not recorded twice, on paper or by hand', () =>
  inDb(async (db) => {
    const { who, slug, record } = await aSheet(db)
    const { draft } = await callAs(db, who, 'pledge.open', { slug })
    const first = await record()
    expect(await record({ id: v7() })).toMatchObject({ code: 'conflict' })
    const when = { now: new Date(NOW.getTime() + 90_000) }
    const signed = await callAs(db, who, 'pledge.sign', { draft, strokes: A_NAME, endReached: true }, when)
    expect(first).toMatchObject({ data: { serial: signed.serial } })
    await aPledgeText(db, { slug, version: 2, change: 'correction', closing: '改了一个错字。' })
    expect(await record({ id: v7(), signedOn: '2026-11-23' })).toMatchObject({ code: 'conflict' })
    expect(await db.$count(signing)).toBe(1)
  }))

test('other words under the same id, another organiser’s id, and a day to come are refused', () =>
  inDb(async (db) => {
    const { record } = await aSheet(db)
    expect(await record({ signedOn: '2026-11-24' })).toMatchObject({
      message: '签署日期还没有到，请核对。',
    })
    await record()
    expect(await record({ signedOn: '2026-11-19' })).toMatchObject({ code: 'conflict' })
    expect(await record({}, await anOrganiser(db))).toMatchObject({ code: 'missing' })
    expect(await db.$count(signing)).toBe(1)
  }))

test('the version is the one in force on the day of the sheet', () =>
  inDb(async (db) => {
    const { slug, sheet, record } = await aSheet(db)
    const importedAt = new Date('2026-11-21T08:00:00+08:00')
    await aPledgeText(db, { slug, version: 2, change: 'material', closing: '改了一条。', importedAt })
    await record()
    await record({ id: v7(), signedOn: '2026-11-21' })
    const rows = await db.select().from(signing).orderBy(signing.version)
    expect(rows.map(({ id, version }) => [id === sheet.id, version])).toEqual([
      [true, 1],
      [false, 2],
    ])
  }))

test('an organiser records for officials: not for oneself, a family member, or a family’s text', () =>
  inDb(async (db) => {
    const { organiser, record } = await aSheet(db)
    const family = await aPledgeText(db)
    const { relative } = await aFamilyAsked(db, family)
    expect(await record({ person: organiser.id })).toMatchObject({
      message: '本人的承诺书请由其他组织者登记。',
    })
    expect(await record({ person: relative.id })).toMatchObject({ code: 'missing' })
    expect(await record({ slug: family })).toMatchObject({ code: 'input' })
    expect(await record({ person: v7() })).toMatchObject({ code: 'missing' })
    const { who, record: other } = await aSheet(db)
    expect(await other({}, await aLiaison(db, who.unit))).toMatchObject({ code: 'forbidden' })
    expect(await db.$count(signing)).toBe(0)
  }))

test('recorded by mistake it is withdrawn in the chain, once, and can be recorded anew', () =>
  inDb(async (db) => {
    const { who, slug, record, end } = await aSheet(db)
    await record()
    expect(await end()).toMatchObject({ ok: true })
    expect(await end()).toMatchObject({ ok: true })
    expect(await end('又一个原因')).toMatchObject({ code: 'conflict' })
    expect(await db.$count(ledger)).toBe(2)
    expect((await callAs(db, who, 'pledge.mine', {})).items).toMatchObject([{ slug, state: 'withdrawn' }])
    const held = (await heldAbout(db, who.id)).find(({ name }) => name === '签署')
    expect(held!.rows).toMatchObject([{ 作废原因: expect.stringContaining('登错了人') }])
    expect(await record({ id: v7() })).toMatchObject({ ok: true })
    expect((await verifyLedger(db, [])).broken).toBeNull()
  }))

test('only paper is voided, by another than the signer; what the signer took back is not voided again', () =>
  inDb(async (db) => {
    const { who, sheet, record, end } = await aSheet(db)
    await record()
    const boss = await anOrganiser(db)
    const own = { id: v7(), person: boss.id }
    await record(own)
    expect(await end('登错了人', boss, own.id)).toMatchObject({ message: '本人的承诺书请由其他组织者作废。' })
    expect(await end('登错了人', boss, v7())).toMatchObject({ code: 'missing' })
    await callAs(db, who, 'pledge.withdraw', { signing: sheet.id })
    expect(await end()).toMatchObject({ code: 'conflict', message: '这一份已经由本人撤回，不用再作废。' })
    const slug = await aPledgeText(db, { minSeconds: 0 })
    const { draft } = await callAs(db, who, 'pledge.open', { slug })
    await callAs(db, who, 'pledge.sign', { draft, strokes: A_NAME, endReached: true })
    expect(await end('登错了人', boss, draft)).toMatchObject({ code: 'missing' })
  }))
