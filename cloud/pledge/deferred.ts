import { sql, type SQL } from 'drizzle-orm'

/** Signing the text, on the phone or on paper, ends the deferral `f`. */
export const endedBySigning: SQL = sql`exists (
  select from signing s join ledger l on l."signing" = s."id" and l."kind" = 'signed'
  where s."person" = f."person" and s."text" = f."text" and l."at" >= f."at")`

/** 暂不签 still waits for the organiser it was said to. */
export const waits: SQL = sql`(f."settledAt" is null and not ${endedBySigning})`
