import { sql } from 'drizzle-orm'
import type { Db } from '../../cloud/db/db'

/** Every row of every table, as text. */
export async function everything(db: Db): Promise<Record<string, string[]>> {
  const { rows: tables } = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
  )
  const all: Record<string, string[]> = {}
  for (const { name } of tables) {
    const { rows } = await db.execute<{ text: string }>(
      sql`select t::text as text from ${sql.identifier(name)} t`,
    )
    all[name] = rows.map(({ text }) => text)
  }
  return all
}
