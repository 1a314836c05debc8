import { sql, type SQL } from 'drizzle-orm'
import { thatDay, versionOn, type OnThatDay } from '../roster'

/** Who signs, as the record will know them. */
export type Signer = OnThatDay & { person: string; name: string; unitName: string }

/** The columns of Signer, of `p`, `v` and `u`. */
export const signer: SQL = sql`p."id" as person, p."name", u."name" "unitName", ${thatDay}`

/** Joins to `p` (person) what Signer needs of that day. */
export const signerOn = (day: string): SQL =>
  sql`${versionOn(day)} join unit u on u."id" = coalesce(v."unit", p."unit")`
