import { sql, type SQL } from 'drizzle-orm'

/** The programme is for families: organisers' lists, roll-ups and records know nothing of it. */
export const ofFamily = (programme: SQL): SQL =>
  sql`exists (select from programme f where f."slug" = ${programme} and f."family")`
