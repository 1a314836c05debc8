import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateKeyPairSync } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../../../cloud/db/db'
import { localFiles } from '../../../cloud/files/local'
import { closeDays, headBook, storedHeads } from '../../../cloud/pledge/heads'
import { ledgerKeyOf } from '../../../cloud/pledge/keys'
import { append } from '../../../cloud/pledge/ledger'
import { verifyLedger } from '../../../cloud/pledge/verifyLedger'
import { inDb } from '../../support/inDb'

const dir = mkdtempSync(join(tmpdir(), 'qingfeng-heads-'))
afterAll(() => rmSync(dir, { recursive: true }))

const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const key = ledgerKeyOf(pem)!
const book = () => {
  const file = join(dir, v7())
  return { file, ...headBook(file) }
}
const at = (time: string) => new Date(`${time}+08:00`)

async function signedAt(db: Db, ...times: string[]) {
  for (const time of times) {
    const body = { format: 1, algorithm: 'SHA-256', kind: 'withdrawn', serial: v7() } as const
    await append(db, key, v7(), { ...body, at: at(time).toISOString() })
  }
}

/** Someone with the rights of the database's owner. */
async function tamper(db: Db, statement: string) {
  await db.execute(sql`alter table ledger disable trigger user`)
  await db.execute(sql.raw(statement))
  await db.execute(sql`alter table ledger enable trigger user`)
}

const NIGHT = '2026-11-23T23:59:59'

test('each county day that ended gets one line, however often it is asked; today gets none', () =>
  inDb(async (db) => {
    const { file, ...heads } = book()
    await signedAt(db, '2026-11-22T09:00:00', NIGHT, '2026-11-24T00:00:01')
    expect(await closeDays(db, heads, at('2026-11-24T08:00:00'))).toBe(2)
    expect(await closeDays(db, heads, at('2026-11-24T09:00:00'))).toBe(0)
    expect(await heads.all()).toMatchObject([
      { day: '2026-11-22', place: 1 },
      { day: '2026-11-23', place: 2 },
    ])
    const before = readFileSync(file, 'utf8')
    expect(await closeDays(db, heads, at('2026-11-25T00:30:00'))).toBe(1)
    expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true)
    expect(await verifyLedger(db, await heads.all())).toEqual({ records: 3, heads: 3, broken: null })
  }))

test('where no disk lasts the storage keeps an object a day, which is found again and never replaced', () =>
  inDb(async (db) => {
    const files = localFiles(join(dir, v7()), 'secret', '')
    const heads = storedHeads(files)
    await signedAt(db, '2026-11-22T09:00:00', NIGHT)
    expect(await closeDays(db, heads, at('2026-11-24T08:00:00'))).toBe(2)
    expect(await closeDays(db, storedHeads(files), at('2026-11-24T09:00:00'))).toBe(0)
    expect(await heads.all()).toMatchObject([
      { day: '2026-11-22', place: 1 },
      { day: '2026-11-23', place: 2 },
    ])
    expect(await verifyLedger(db, await heads.all())).toEqual({ records: 2, heads: 2, broken: null })
    await heads.append({ day: '2026-11-23', place: 2, hash: 'b'.repeat(64) })
    expect((await verifyLedger(db, await heads.all())).broken).toBe('2026-11-23 日结的第 2 条与账本不符')
  }))

test('a line torn by a crash is written again on a line of its own', () =>
  inDb(async (db) => {
    const { file, ...heads } = book()
    await signedAt(db, NIGHT)
    appendFileSync(file, '{"day":"2026-11-23","hash":"ab')
    expect(await closeDays(db, heads, at('2026-11-24T08:00:00'))).toBe(1)
    expect(await heads.all()).toMatchObject([{ day: '2026-11-23', place: 1 }])
  }))

test('what was cut off at the end is found by the book of heads', () =>
  inDb(async (db) => {
    const heads = book()
    await signedAt(db, '2026-11-22T09:00:00', '2026-11-23T09:00:00', '2026-11-23T10:00:00')
    await closeDays(db, heads, at('2026-11-24T08:00:00'))
    await tamper(db, 'delete from ledger where "place" = 3')
    expect((await verifyLedger(db, [])).broken).toBeNull()
    const { broken } = await verifyLedger(db, await heads.all())
    expect(broken).toBe('2026-11-23 日结时有 3 条，现在只有 2 条：末尾被截去了')
  }))

test('a chain made anew with another key or another end is found, and the first that does not hold is named', () =>
  inDb(async (db) => {
    const heads = book()
    await signedAt(db, '2026-11-22T09:00:00', '2026-11-23T09:00:00')
    await closeDays(db, heads, at('2026-11-24T08:00:00'))
    await tamper(db, 'delete from ledger where "place" = 2')
    await signedAt(db, '2026-11-23T09:00:01')
    expect((await verifyLedger(db, await heads.all())).broken).toBe('2026-11-23 日结的第 2 条与账本不符')
    await tamper(
      db,
      `update ledger set "record" = replace("record", 'withdrawn', 'signed') where "place" = 1`,
    )
    expect((await verifyLedger(db, await heads.all())).broken).toBe('第 1 条不成立：摘要与记录不符')
  }))
