import { sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import { canonical } from '../canonical'
import { sha256 } from '../sha256'
import { NOTHING_BEFORE } from './chain'
import type { LedgerKey } from './keys'
import type { LedgerRecord } from './record'

type Body = LedgerRecord extends infer One
  ? One extends LedgerRecord
    ? Omit<One, 'place' | 'previous'>
    : never
  : never

export type Appended = { place: number; hash: string }

/**
 * Chains one record to the ledger; call it inside the transaction that writes what it is about, as its last write:
 * the lock that gives every record its place is held until the commit.
 */
export async function append(tx: Db, key: LedgerKey, signing: string, body: Body): Promise<Appended> {
  const { rows } = await tx.execute<{ place: number; hash: string }>(
    sql`select "place", "hash" from ledger_last()`,
  )
  const last = rows[0]
  const place = Number(last?.place ?? 0) + 1
  const previous = last?.hash ?? NOTHING_BEFORE
  const record = canonical({ ...body, place, previous })
  const hash = sha256(record)
  // The public half of every key that ever signed stays.
  await tx.execute(sql`
    with known as (
      insert into ledger_key ("id", "algorithm", "publicKey", "since")
      values (${key.id}, 'Ed25519', ${key.publicKey}, ${body.at}::timestamptz) on conflict do nothing)
    insert into ledger ("place", "signing", "kind", "record", "hash", "previous", "signature", "key", "at")
    values (${place}, ${signing}, ${body.kind}, ${record}, ${hash}, ${previous}, ${key.sign(hash)}, ${key.id},
      ${body.at}::timestamptz)`)
  return { place, hash }
}

/** Chains that a signing is taken back: by its signer, or as a sheet entered by mistake. */
export const takeBack = (
  tx: Db,
  key: LedgerKey,
  signing: string,
  serial: string,
  now: Date,
): Promise<Appended> =>
  append(tx, key, signing, {
    ...{ format: 1, algorithm: 'SHA-256', kind: 'withdrawn', serial },
    at: now.toISOString(),
  })
