import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../db/db'
import { thatDay, versionOn, type OnThatDay } from '../roster'

/** Who signs, as the record will know them. */
export type Signer = OnThatDay & { person: string; name: string; unitName: string }

/** The columns of Signer, of `p`, `v` and `u`. */
export const signer: SQL = sql`p."id" as person, p."name", u."name" "unitName", ${thatDay}`

/** Joins to `p` (person) what Signer needs of that day. */
export const signerOn = (day: string): SQL =>
  sql`${versionOn(day)} join unit u on u."id" = coalesce(v."unit", p."unit")`

/**
 * Lets one thing at a time be done about a person's signings, until the transaction ends: two drafts, or a draft and
 * a paper sheet, would otherwise both find nothing that stands.
 */
export async function oneAtATime(tx: Db, person: string): Promise<void> {
  await tx.execute(sql`select from person where "id" = ${person} for no key update`)
}
