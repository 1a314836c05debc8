import { sql, type SQL } from 'drizzle-orm'

/** Of a signing's id: its signer took it back, or an organiser a sheet entered by mistake; the ledger says so. */
export const withdrawn = (signing: SQL): SQL =>
  sql`exists (select from ledger w where w."signing" = ${signing} and w."kind" = 'withdrawn')`
