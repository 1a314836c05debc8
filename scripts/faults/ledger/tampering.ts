import { asc, sql } from 'drizzle-orm'
import { aKey, aSigning } from '../../../__tests__/support/ledger'
import { aMember } from '../../../__tests__/support/people'
import { aPledgeText } from '../../../__tests__/support/pledge'
import type { Db } from '../../../cloud/db/db'
import { ledger } from '../../../cloud/db/schema/pledge'
import type { Head } from '../../../cloud/pledge/head'
import { closeDays } from '../../../cloud/pledge/heads'
import { verifyLedger } from '../../../cloud/pledge/verifyLedger'
import type { Measure } from '../../report'
import type { Store } from '../kills/store'
import { attacks, dice, type Left, type Row } from './tamper'

const RECORDS = 40
const HOUR = 3600_000

class Undone extends Error {}

/** Signings of four past days, and the head of each: a book that someone keeps. */
export async function signPastDays(db: Db, records: number): Promise<Head[]> {
  const key = aKey()
  const text = await aPledgeText(db, { slug: 'tampered' })
  const [step, now] = [(96 * HOUR) / records, Date.now()]
  for (let n = records; n > 0; n--)
    await aSigning(db, key, await aMember(db), text, new Date(now - 24 * HOUR - n * step))
  const heads: Head[] = []
  await closeDays(
    db,
    { all: async () => heads, append: async (head) => void heads.push(head) },
    new Date(now),
  )
  return heads
}

/** What is said of a copy that was tampered with, the attacker having taken away the signings that are in the way. */
async function saidOf(db: Db, { rows, key }: Left, heads: Head[]): Promise<string | null> {
  let said: string | null = null
  const undone = db.transaction(async (tx) => {
    await tx.execute(sql`alter table ledger rename to ledger_whole`)
    await tx.execute(sql`create table ledger (like ledger_whole)`)
    if (rows.length > 0) await tx.insert(ledger).values(rows)
    if (key)
      await tx.execute(sql`insert into ledger_key values (${key.id}, 'Ed25519', ${key.publicKey}, now())`)
    await tx.execute(
      sql`delete from signing s where not exists (select from ledger l where l."signing" = s."id")`,
    )
    said = (await verifyLedger(tx, heads)).broken
    throw new Undone()
  })
  await undone.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error
  })
  return said
}

const line = (name: string, value: number, of: number): Measure => ({
  name,
  value,
  unit: `of ${of}`,
  goal: String(of),
  pass: value === of,
})

async function found(db: Db, heads: Head[], rows: Row[], tries: number): Promise<Measure[]> {
  const roll = dice(4)
  const lines: Measure[] = []
  for (const [name, attack] of Object.entries(attacks)) {
    let [count, alone] = [0, 0]
    for (let n = 0; n < tries; n++) {
      const left = attack(rows, roll)
      if (await saidOf(db, left, heads)) count++
      if (await saidOf(db, left, [])) alone++
    }
    lines.push(line(`ledger, ${name}: found`, count, tries), {
      ...{ name: `ledger, ${name}: found without the book of heads`, value: alone, unit: `of ${tries}` },
      ...{ goal: '', pass: null },
    })
  }
  return lines
}

/** So many edits, deletions, insertions, swaps and cuts, each on a copy of the ledger: who finds them. */
export const tampering = (store: Store, tries: number): Promise<Measure[]> =>
  store.look(async (db) => {
    const heads = await signPastDays(db, RECORDS)
    const untouched = await verifyLedger(db, heads)
    const rows = await db.select().from(ledger).orderBy(asc(ledger.place))
    return [
      line('ledger, untouched: records that hold', untouched.broken ? 0 : untouched.records, RECORDS),
      ...(await found(db, heads, rows, tries)),
    ]
  })
