import { sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import { keysOf, reader, type Kept, type PublicKey, type Verdict } from './chain'
import type { Head } from './head'
import type { LedgerRecord } from './record'
import { signingFault, type Beside } from './signingFault'
import { checks } from './verify'

const AT_ONCE = 1_000

type Row = Kept & Beside

/** The ledger in its order, each record with what lies beside it. */
export async function* recordsOf(db: Db): AsyncGenerator<Row[]> {
  for (let after = 0; ;) {
    const { rows } = await db.execute<Row>(sql`
      select l."place"::float8 as place, l."record", l."hash", l."previous", l."signature", l."key", l."kind",
        (extract(epoch from l."at") * 1000)::float8 as at,
        case when s."id" is not null then to_jsonb(s) || jsonb_build_object('erased', s."erasedAt" is not null) end as signing,
        case when t."slug" is not null then to_jsonb(t) end as text,
        case when c."id" is not null then to_jsonb(c) || jsonb_build_object('erased', c."erasedAt" is not null) end as certificate
      from ledger l left join signing s on s."id" = l."signing"
      left join certificate c on c."id" = l."signing" and l."kind" = 'completed'
      left join pledge_text t on t."slug" = s."text" and t."version" = s."version"
      where l."place" > ${after} order by l."place" limit ${AT_ONCE}`)
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)!.place
  }
}

/** The public halves of every key that ever signed. */
export async function publicKeys(db: Db): Promise<(PublicKey & { algorithm: string; since: string })[]> {
  const { rows } = await db.execute<PublicKey & { algorithm: string; since: string }>(sql`
    select "id", "algorithm", "publicKey", to_char("since" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since
    from ledger_key order by "since", "id"`)
  return rows
}

async function unrecorded(db: Db): Promise<string | null> {
  const { rows } = await db.execute<{ serial: string }>(sql`
    select s."serial" from signing s
    where not exists (select from ledger l where l."signing" = s."id" and l."kind" = 'signed')
    order by s."signedAt", s."id" limit 1`)
  return rows[0] ? `编号 ${rows[0].serial} 的签署不在账本里` : null
}

/** Computes everything again from the database and the book of heads: the chain, and what each record speaks of. */
export async function verifyLedger(db: Db, heads: Head[]): Promise<Verdict> {
  const { next, verdict } = reader(checks, keysOf(checks, await publicKeys(db)), heads)
  for await (const rows of recordsOf(db))
    for (const row of rows) {
      if (next(row)) return verdict()
      const why = signingFault(JSON.parse(row.record) as LedgerRecord, row)
      if (why) return { records: row.place - 1, heads: 0, broken: `第 ${row.place} 条不成立：${why}` }
    }
  const { broken, ...counts } = verdict()
  return { ...counts, broken: broken ?? (await unrecorded(db)) }
}
