import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { certificate } from '../../../cloud/db/schema/certificate'
import { ledger } from '../../../cloud/db/schema/pledge'
import { voided } from '../../../cloud/db/schema/programme'
import type { Db } from '../../../cloud/db/db'
import { commitment } from '../../../cloud/pledge/record'
import { verifyLedger } from '../../../cloud/pledge/verifyLedger'
import { v7 } from 'uuid'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { sealHolds, textOf } from '../../support/pdf'
import { aMember, NOW, type Someone } from '../../support/people'
import { aCompletion, anEnrolment, aProgramme, aStep, film } from '../../support/programme'
import { aFilm } from '../../support/study'

async function enrolled(db: Db, words: Partial<Parameters<typeof aMember>[1]> = {}) {
  const who = await aMember(db, words)
  const [first, second] = [await aFilm(db, 60), await aFilm(db, 60)]
  const programme = await aProgramme(db, [
    aStep({ kind: 'film', id: 'one', title: '看第一部', items: [film(first.slug)] }),
    aStep({ kind: 'film', id: 'two', title: '看第二部', items: [film(second.slug)] }),
    aStep({ kind: 'visit', id: 'more', title: '可选参观', optional: true }),
  ])
  const enrolment = await anEnrolment(db, who, programme)
  const watch = (slug: string, at = NOW) => aCompletion(db, who, 'film', slug, at)
  return { who, programme, enrolment, first: first.slug, second: second.slug, watch }
}

const ask = (db: Db, who: Someone, enrolment: string) =>
  callAs(db, who, 'programme.certificate', { enrolment })

async function fileOf(db: Db, target: string): Promise<Buffer> {
  const [row] = await db.select().from(certificate).where(eq(certificate.target, target))
  return readFileSync(join(tmpdir(), 'qingfeng-test-files', row!.key!))
}

test('who has done every step that must be done gets a sealed certificate of the steps and their days', () =>
  inDb(async (db) => {
    const { who, enrolment, first, second, watch } = await enrolled(db, { name: '周㛃' })
    await watch(first, new Date('2026-11-09T09:00:00+08:00'))
    await watch(second)
    const sealed = await ask(db, who, enrolment)
    expect(sealed.fileName).toBe('结业证书 任前第一课 2026-11-23.pdf')
    const file = await fileOf(db, enrolment)
    expect(sealHolds(file)).toBe(true)
    const text = textOf(file)
    for (const words of [
      '周㛃同志',
      '看第一部',
      '2026年11月9日',
      '看第二部',
      '2026年11月23日',
      sealed.serial,
    ])
      expect(text).toContain(words)
    for (const words of ['可选参观', '学时', '排名']) expect(text).not.toContain(words)
    expect(await ask(db, who, enrolment)).toEqual(sealed)
  }))

test('it is one record of the ledger, which names nobody and holds', () =>
  inDb(async (db) => {
    const { who, enrolment, programme, first, second, watch } = await enrolled(db)
    await watch(first)
    await watch(second)
    await ask(db, who, enrolment)
    await ask(db, who, enrolment)
    const [row] = await db.select().from(certificate)
    const [chained] = await db.select().from(ledger)
    expect(await db.$count(ledger)).toBe(1)
    expect(JSON.parse(chained!.record)).toMatchObject({
      kind: 'completed',
      serial: row!.serial,
      programme: { slug: programme, version: 1 },
      person: commitment(row!.signerSalt!, { person: who.id, name: who.name }),
      unit: commitment(row!.unitSalt!, { unit: who.unit, name: row!.unitName }),
      doneOn: '2026-11-23',
    })
    expect(chained!.record).not.toContain(who.name)
    expect(await verifyLedger(db, [])).toMatchObject({ records: 1, broken: null })
  }))

test('with a step left there is none, and it says how many', () =>
  inDb(async (db) => {
    const { who, enrolment, first, watch } = await enrolled(db)
    await watch(first)
    expect(await replyAs(db, who, 'programme.certificate', { enrolment })).toMatchObject({
      code: 'closed',
      message: '还有 1 步没有完成，完成后就能领取结业证书。',
    })
    expect([await db.$count(certificate), await db.$count(ledger)]).toEqual([0, 0])
  }))

test('somebody else’s is not there', () =>
  inDb(async (db) => {
    const { enrolment, first, second, watch } = await enrolled(db)
    await watch(first)
    await watch(second)
    const reply = await replyAs(db, await aMember(db), 'programme.certificate', { enrolment })
    expect(reply).toMatchObject({ code: 'missing' })
  }))

test('anyone who holds it can verify it by its serial, until the enrolment is voided', () =>
  inDb(async (db) => {
    const { who, enrolment, first, second, watch } = await enrolled(db, { name: '欧阳明' })
    await watch(first)
    await watch(second)
    const { serial, fileHash } = await ask(db, who, enrolment)
    const verified = await callAs(db, null, 'pledge.verify', { serial })
    expect(verified).toMatchObject({
      ...{ state: 'valid', kind: 'completion', title: '结业证书：任前第一课', name: '欧**' },
      ...{ signedOn: '2026-11-23', holds: true, fileHash },
    })
    expect(await callAs(db, null, 'pledge.verifyFile', { fileHash })).toEqual({ serial })
    const why = { reason: '报名有误', by: v7(), at: NOW }
    await db.insert(voided).values({ id: v7(), kind: 'enrolment', target: enrolment, ...why })
    expect(await callAs(db, null, 'pledge.verify', { serial })).toMatchObject({ state: 'withdrawn' })
  }))
