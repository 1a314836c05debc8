import { sql } from 'drizzle-orm'
import type { Db } from './db'
import { quoted, type Table } from './tables'

/** Puts rows, as `linesOf` wrote them, into a table in their order; every trigger and check of the table holds. */
export async function loadLines(tx: Db, { name, columns }: Table, lines: string[]): Promise<void> {
  const names = columns.map((column) => quoted(column.name)).join(', ')
  const values = columns.map(({ type }, n) => `(r ->> ${n})::${type}`).join(', ')
  await tx.execute(
    sql`${sql.raw(`insert into ${quoted(name)} (${names}) overriding system value select ${values}`)}
      from json_array_elements(${`[${lines.join(',')}]`}::json) with ordinality as x(r, n) order by n`,
  )
}

type Link = { name: string; table: string; definition: string }

/**
 * Takes the foreign keys away while `work` fills the tables in any order, and puts the same ones back, which checks
 * every row. Call it inside a transaction.
 */
export async function withoutLinks<T>(tx: Db, work: () => Promise<T>): Promise<T> {
  const { rows: links } = await tx.execute<Link>(sql`
    select conname as name, conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 2, 1`)
  for (const { name, table } of links)
    await tx.execute(sql.raw(`alter table ${table} drop constraint ${quoted(name)}`))
  const done = await work()
  for (const { name, table, definition } of links)
    await tx.execute(sql.raw(`alter table ${table} add constraint ${quoted(name)} ${definition}`))
  return done
}

/** Does this database hold nothing of ours yet. */
export async function isEmpty(db: Db): Promise<boolean> {
  const { rows } = await db.execute<{ found: boolean }>(sql`
    select exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'S'))
      or to_regclass('drizzle.__drizzle_migrations') is not null as found`)
  return rows[0]?.found === false
}
