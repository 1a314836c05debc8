import { sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import { ledger } from '../db/schema/pledge'
import { canonical } from './canonical'
import type { LedgerKey } from './keys'
import { hashOf, NOTHING_BEFORE, type LedgerRecord } from './record'

const LOCK = 718_204_632

type Body = LedgerRecord extends infer One
  ? One extends LedgerRecord
    ? Omit<One, 'place' | 'previous'>
    : never
  : never

export type Appended = { place: number; hash: string }

/** Keeps the public half of the key that signs from now on; those before it stay. */
export async function rememberKey(db: Db, key: LedgerKey, now: Date): Promise<void> {
  await db.execute(
    sql`update ledger_key set "current" = ("id" = ${key.id}) where "current" <> ("id" = ${key.id})`,
  )
  await db.execute(sql`
    insert into ledger_key ("id", "algorithm", "publicKey", "current", "since")
    values (${key.id}, 'Ed25519', ${key.publicKey}, true, ${now.toISOString()}) on conflict do nothing`)
}

/**
 * Chains one record to the ledger; call it inside the transaction that writes what it is about, as its last write:
 * the lock that gives every record its place is held until the commit.
 */
export async function append(tx: Db, key: LedgerKey, signing: string, body: Body): Promise<Appended> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
  const { rows } = await tx.execute<{ place: number; hash: string }>(
    sql`select "place", "hash" from ledger order by "place" desc limit 1`,
  )
  const last = rows[0]
  const place = Number(last?.place ?? 0) + 1
  const previous = last?.hash ?? NOTHING_BEFORE
  const record = canonical({ ...body, place, previous })
  const hash = hashOf(record)
  const signature = key.sign(hash)
  await tx
    .insert(ledger)
    .values({
      place,
      signing,
      kind: body.kind,
      record,
      hash,
      previous,
      signature,
      key: key.id,
      at: new Date(body.at),
    })
  return { place, hash }
}
