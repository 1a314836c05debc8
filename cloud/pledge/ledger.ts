import { sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import { ledger } from '../db/schema/pledge'
import { canonical } from '../canonical'
import { sha256 } from '../sha256'
import { NOTHING_BEFORE } from './chain'
import type { LedgerKey } from './keys'
import type { LedgerRecord } from './record'

const LOCK = 718_204_632

type Body = LedgerRecord extends infer One
  ? One extends LedgerRecord
    ? Omit<One, 'place' | 'previous'>
    : never
  : never

export type Appended = { place: number; hash: string }

// The public half of every key that ever signed stays.
async function rememberKey(tx: Db, key: LedgerKey, at: string): Promise<void> {
  await tx.execute(sql`
    insert into ledger_key ("id", "algorithm", "publicKey", "since")
    values (${key.id}, 'Ed25519', ${key.publicKey}, ${at}) on conflict do nothing`)
}

/**
 * Chains one record to the ledger; call it inside the transaction that writes what it is about, as its last write:
 * the lock that gives every record its place is held until the commit.
 */
export async function append(tx: Db, key: LedgerKey, signing: string, body: Body): Promise<Appended> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
  await rememberKey(tx, key, body.at)
  const { rows } = await tx.execute<{ place: number; hash: string }>(
    sql`select "place", "hash" from ledger order by "place" desc limit 1`,
  )
  const last = rows[0]
  const place = Number(last?.place ?? 0) + 1
  const previous = last?.hash ?? NOTHING_BEFORE
  const record = canonical({ ...body, place, previous })
  const hash = sha256(record)
  const signature = key.sign(hash)
  await tx.insert(ledger).values({
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
