import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

type Result<Row> = { rows: Row[] }

/** What both engines hand back from a raw statement: the rows, and nothing that only one of them knows. */
export interface Rows extends PgQueryResultHKT {
  type: Result<this['row']>
}

/** The one database type: PGlite, PostgreSQL, or a transaction on either. */
export type Db = PgDatabase<Rows, Record<string, never>>

/** An opened database. `maintain` does what the engine's own background workers would do; `close` writes it out. */
export type Opened = {
  db: Db
  engine: 'pglite' | 'postgres'
  close: () => Promise<void>
  maintain: (now: Date) => Promise<void>
}
