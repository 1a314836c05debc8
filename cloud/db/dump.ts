import { sql } from 'drizzle-orm'
import type { Db } from './db'
import { quoted, type Table } from './tables'

const AT_ONCE = 250

/** A value's text depends on these; with them it is the same on any engine and reads back as the same value. */
const WRITTEN = {
  timezone: 'UTC',
  datestyle: 'ISO, MDY',
  intervalstyle: 'postgres',
  bytea_output: 'hex',
  extra_float_digits: '1',
  // A copy takes longer than any call may.
  statement_timeout: '0',
  idle_in_transaction_session_timeout: '0',
}

/** Sets, to the transaction's end, how values are written and read. */
export async function neutral(tx: Db): Promise<void> {
  for (const [name, value] of Object.entries(WRITTEN))
    await tx.execute(sql`select set_config(${name}, ${value}, true)`)
}

/**
 * The rows of a table in pieces, each row a JSON array of its columns' texts (null where null), in the table's order.
 * Call it inside a transaction after `neutral`.
 */
export async function* linesOf(tx: Db, { name, columns, order }: Table): AsyncGenerator<string[]> {
  const values = columns.map((column) => `${quoted(column.name)}::text`).join(', ')
  await tx.execute(
    sql.raw(
      `declare dump no scroll cursor for select json_build_array(${values})::text as line from ${quoted(name)} order by ${order}`,
    ),
  )
  for (;;) {
    const { rows } = await tx.execute<{ line: string }>(sql.raw(`fetch ${AT_ONCE} from dump`))
    if (rows.length === 0) break
    yield rows.map(({ line }) => line)
  }
  await tx.execute(sql`close dump`)
}

/** A reading transaction that sees one moment of the whole database. */
export const atOneMoment = <T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> =>
  db.transaction(
    async (tx) => {
      await neutral(tx)
      return work(tx)
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
