import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { certificate } from '../../../cloud/db/schema/certificate'
import { signing } from '../../../cloud/db/schema/pledge'
import type { Db } from '../../../cloud/db/db'
import { sha256 } from '../../../cloud/sha256'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { sealHolds, textOf } from '../../support/pdf'
import { aMember, anOrganiser, NOW } from '../../support/people'
import { aSignedPledge } from '../../support/signedPledge'

const FILES = join(tmpdir(), 'qingfeng-test-files')

async function fileOf(db: Db, target: string): Promise<Buffer> {
  const [row] = await db.select().from(certificate).where(eq(certificate.target, target))
  return readFileSync(join(FILES, row!.key!))
}

test('the signer gets a sealed sheet with the text, the name, the serial and the record', () =>
  inDb(async (db) => {
    const who = await aMember(db, { name: '周㛃䶮𬭎' })
    const { id, serial, hash } = await aSignedPledge(db, who)
    const sealed = await callAs(db, who, 'pledge.certificate', { signing: id })
    const file = await fileOf(db, id)
    expect(sealed).toMatchObject({
      serial,
      fileName: '任前廉政承诺书 2026-11-23.pdf',
      bytes: file.length,
      fileHash: sha256(file),
    })
    expect(sealed.url).toMatch(/^\/media\/certificates\/[0-9a-f]{48}\.pdf\?e=\d+&s=/)
    expect(sealHolds(file)).toBe(true)
    const text = textOf(file)
    for (const words of ['任前廉政承诺书', '我将到新的岗位任职。', '一、不收礼品。', '周㛃䶮𬭎', serial])
      expect(text).toContain(words)
    expect(text.replaceAll(' ', '')).toContain(hash)
    expect(text).toContain('当日存证尚未封账')
  }))

test('opened again it is the same file', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { id } = await aSignedPledge(db, who)
    const first = await callAs(db, who, 'pledge.certificate', { signing: id })
    expect(await callAs(db, who, 'pledge.certificate', { signing: id })).toEqual(first)
    expect(await db.$count(certificate)).toBe(1)
  }))

test('nobody else opens it, an organiser neither', () =>
  inDb(async (db) => {
    const { id } = await aSignedPledge(db, await aMember(db))
    for (const other of [await aMember(db), await anOrganiser(db)])
      expect(await replyAs(db, other, 'pledge.certificate', { signing: id })).toMatchObject({
        ok: false,
        code: 'missing',
      })
  }))

test('a file that storage has lost is made again, and the hash of the lost one is kept', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { id } = await aSignedPledge(db, who)
    const lost = await callAs(db, who, 'pledge.certificate', { signing: id })
    const [row] = await db.select().from(certificate)
    rmSync(join(FILES, row!.key!))
    const now = new Date(NOW.getTime() + 60_000)
    const again = await callAs(db, who, 'pledge.certificate', { signing: id }, { now })
    expect(again.fileHash).not.toBe(lost.fileHash)
    expect(await db.select().from(certificate)).toMatchObject([
      { serial: lost.serial, fileHash: again.fileHash, earlier: [lost.fileHash] },
    ])
    expect(sealHolds(await fileOf(db, id))).toBe(true)
  }))

test('a withdrawn pledge still opens, and a sheet made afterwards says so', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { id } = await aSignedPledge(db, who)
    await callAs(db, who, 'pledge.withdraw', { signing: id })
    await callAs(db, who, 'pledge.certificate', { signing: id })
    expect(textOf(await fileOf(db, id))).toContain('签署人已于 2026年11月23日 10:00 撤回')
  }))

test('without a seal nothing is handed out unsealed', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { id } = await aSignedPledge(db, who)
    const nowhere = join(mkdtempSync(join(tmpdir(), 'qingfeng-none-')), 'seal.p12')
    const reply = await replyAs(db, who, 'pledge.certificate', { signing: id }, { sealFile: nowhere })
    expect(reply).toMatchObject({ ok: false, code: 'closed' })
    expect(await db.$count(certificate)).toBe(0)
  }))

test('an erased signing makes no certificate', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { id } = await aSignedPledge(db, who)
    await db.update(signing).set({
      ...{ name: null, unitName: null, strokes: null, signerSalt: null, unitSalt: null },
      ...{ erasedAt: sql`now()`, erasedGround: '本人申请' },
    })
    expect(await replyAs(db, who, 'pledge.certificate', { signing: id })).toMatchObject({ code: 'missing' })
  }))
