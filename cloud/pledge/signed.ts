import { sql, type SQL } from 'drizzle-orm'
import type { Output } from '../../contract'
import type { Db } from '../db/db'
import { withdrawn } from '../withdrawn'

export type Signed = Output<'pledge.mine'>['items'][number]
type Row = Omit<Signed, 'signedAt'> & { at: number }

/** Superseded: the person has signed a later version of the same text. */
const superseded = sql`exists (
  select from signing later where later."person" = s."person" and later."text" = s."text" and later."version" > s."version"
    and not ${withdrawn(sql`later."id"`)})`

export const state = sql`case when ${withdrawn(sql`s."id"`)} then 'withdrawn' when ${superseded} then 'superseded' else 'valid' end`

/** Two versions of a text that differ by corrections alone: what was done under one stands for the other. */
export const alike = (slug: SQL, one: SQL, other: SQL): SQL => sql`not exists (
  select from pledge_text m where m."slug" = ${slug} and m."change" = 'material'
    and m."version" > least(${one}, ${other}) and m."version" <= greatest(${one}, ${other}))`

/** The signing, of `s`, that stands for this version of a text. */
export const standingFor = (slug: string, version: number): SQL => sql`(s."text" = ${slug}
  and ${alike(sql`s."text"`, sql`s."version"`, sql`${version}::int`)} and not ${withdrawn(sql`s."id"`)})`

/** Signings as their signer sees them, newest first. */
export async function signingsOf(db: Db, person: string, which: SQL = sql`true`): Promise<Signed[]> {
  const { rows } = await db.execute<Row>(sql`
    select s."id", s."text" as slug, s."version", t."title", s."serial", s."channel", l."hash", ${state} as state,
      (extract(epoch from s."signedAt") * 1000)::float8 as at
    from signing s join pledge_text t on t."slug" = s."text" and t."version" = s."version"
    join ledger l on l."signing" = s."id" and l."kind" = 'signed'
    where s."person" = ${person} and ${which} order by s."signedAt" desc, s."id" desc`)
  return rows.map(({ at, ...row }) => ({ ...row, signedAt: new Date(at).toISOString() }))
}
