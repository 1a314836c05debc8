import { generateKeyPairSync, sign } from 'node:crypto'
import { asc, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../../../cloud/db/db'
import { ledger } from '../../../cloud/db/schema/pledge'
import { canonical } from '../../../cloud/canonical'
import { ledgerKeyOf } from '../../../cloud/pledge/keys'
import { append } from '../../../cloud/pledge/ledger'
import { commitment, newSalt } from '../../../cloud/pledge/record'
import { sha256 } from '../../../cloud/sha256'
import { keysOf, reader, type Kept } from '../../../cloud/pledge/chain'
import { checks } from '../../../cloud/pledge/verify'
import { inDb } from '../../support/inDb'

const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const key = ledgerKeyOf(pem)!
const keys = keysOf(checks, [key])

function verifyChain(records: Kept[]) {
  const { next, verdict } = reader(checks, keys, [])
  records.forEach(next)
  return verdict()
}

const body = (n: number) =>
  ({
    format: 1,
    algorithm: 'SHA-256',
    kind: 'signed',
    serial: `S${n}`,
    text: { slug: 'pre-appointment', version: 1, hash: 'a'.repeat(64) },
    signer: commitment(newSalt(), `人${n}`),
    unit: commitment(newSalt(), '单位'),
    strokes: sha256(`${n}`),
    channel: 'phone',
    at: '2026-11-23T02:00:00.000Z',
    openSeconds: 80,
    endReached: true,
  }) as const

async function chainOf(db: Db, length: number): Promise<Kept[]> {
  for (let n = 1; n <= length; n++) await append(db, key, v7(), body(n))
  return db.select().from(ledger).orderBy(asc(ledger.place))
}

test('records chain, each signed, and the whole holds', () =>
  inDb(async (db) => {
    const kept = await chainOf(db, 5)
    expect(verifyChain(kept)).toEqual({ records: 5, heads: 0, broken: null })
    expect(kept.map(({ record }) => canonical(JSON.parse(record)) === record)).toEqual(Array(5).fill(true))
  }))

test('the database itself refuses to change, delete or empty the ledger', () =>
  inDb(async (db) => {
    await chainOf(db, 2)
    for (const statement of [
      sql`update ledger set "record" = '{}' where "place" = 1`,
      sql`delete from ledger where "place" = 2`,
      sql`truncate ledger`,
    ])
      await expect(db.transaction((tx) => tx.execute(statement))).rejects.toMatchObject({
        cause: { message: 'the ledger is only appended to' },
      })
    expect(await db.$count(ledger)).toBe(2)
  }))

test('the database refuses a record that does not follow, and one without a hash', () =>
  inDb(async (db) => {
    const [first] = await chainOf(db, 1)
    const row = { ...first!, signing: v7(), kind: 'signed' as const, at: new Date(), place: 2 }
    await expect(
      db.transaction((tx) =>
        tx.insert(ledger).values({ ...row, hash: 'b'.repeat(64), previous: 'c'.repeat(64) }),
      ),
    ).rejects.toMatchObject({ cause: { message: 'a ledger record follows the one before it' } })
    await expect(
      db.transaction((tx) =>
        tx.execute(
          sql`insert into ledger select 2, ${v7()}, 'signed', "record", null, "hash", "signature", "key", now() from ledger`,
        ),
      ),
    ).rejects.toThrow()
  }))

const swapped = (all: Kept[], at: number, ...put: Kept[]) => [
  ...all.slice(0, at),
  ...put,
  ...all.slice(at + put.length),
]

/** The attacker has the database, not the key. */
const forged = (one: Kept, record: object): Kept => {
  const text = canonical(record)
  const other = generateKeyPairSync('ed25519').privateKey
  const hash = sha256(text)
  return {
    ...one,
    record: text,
    hash,
    signature: sign(null, Buffer.from(hash, 'hex'), other).toString('base64url'),
  }
}

test('an edit, a deletion, an insertion and a swap are each found, at the first record that does not hold', () =>
  inDb(async (db) => {
    const kept = await chainOf(db, 6)
    const at = (all: Kept[]) => {
      const { broken, records } = verifyChain(all)
      return broken && records + 1
    }
    const third = kept[2]!
    expect(at(swapped(kept, 2, { ...third, record: third.record.replace('phone', 'paper') }))).toBe(3)
    expect(at(swapped(kept, 2, forged(third, { ...JSON.parse(third.record), channel: 'paper' })))).toBe(3)
    expect(at([...kept.slice(0, 2), ...kept.slice(3)])).toBe(3)
    expect(at([...kept.slice(0, 3), ...kept.slice(2)])).toBe(4)
    expect(at(swapped(kept, 2, kept[3]!, third))).toBe(3)
    // What is cut off at the end leaves a whole chain: only a head kept elsewhere tells.
    expect(verifyChain(kept.slice(0, 4))).toEqual({ records: 4, heads: 0, broken: null })
  }))
