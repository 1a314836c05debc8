import { sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import type { Head } from './head'
import { NOTHING_BEFORE } from './record'
import { faultOf, type Kept } from './verify'

export type Verdict = {
  records: number
  heads: number
  /** The first record, or the first closed day, that does not hold, in words; null when all do. */
  broken: string | null
}

const AT_ONCE = 1_000

async function* pieces(db: Db): AsyncGenerator<Kept[]> {
  for (let after = 0; ;) {
    const { rows } = await db.execute<Kept>(sql`
      select "place"::float8 as place, "record", "hash", "previous", "signature", "key" from ledger
      where "place" > ${after} order by "place" limit ${AT_ONCE}`)
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)!.place
  }
}

/** Why a closed day does not agree with the ledger as it stands; null when it does. */
function headFault({ day, place, hash }: Head, hashes: Map<number, string>, records: number): string | null {
  if (place > records) return `${day} 日结时有 ${place} 条，现在只有 ${records} 条：末尾被截去了`
  return hashes.get(place) === hash ? null : `${day} 日结的第 ${place} 条与账本不符`
}

/** Computes everything again from the database and the book of heads. */
export async function verifyLedger(db: Db, heads: Head[]): Promise<Verdict> {
  const { rows } = await db.execute<{ id: string; publicKey: string }>(
    sql`select "id", "publicKey" from ledger_key`,
  )
  const keys = new Map(rows.map(({ id, publicKey }) => [id, publicKey]))
  const wanted = new Set(heads.map(({ place }) => place))
  const hashes = new Map<number, string>()
  let [records, previous] = [0, NOTHING_BEFORE]
  for await (const piece of pieces(db))
    for (const one of piece) {
      const why = faultOf(one, records + 1, previous, keys)
      if (why) return { records, heads: 0, broken: `第 ${records + 1} 条不成立：${why}` }
      records++
      previous = one.hash
      if (wanted.has(records)) hashes.set(records, one.hash)
    }
  const faults = heads.map((head) => headFault(head, hashes, records))
  const first = faults.findIndex((fault) => fault !== null)
  return { records, heads: first < 0 ? heads.length : first, broken: faults[first] ?? null }
}
