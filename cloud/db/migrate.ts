import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Db } from './db'

const LOCK = 718_204_631

/** The SQL files stand beside this file, in the source tree as in the cloud bundle. */
const folder = join(__dirname, 'migrations')

type Migration = ReturnType<typeof readMigrationFiles>[number]

const migrations = () => readMigrationFiles({ migrationsFolder: folder })

/** The newest migration that this program knows. */
export const newestLevel = (): number => migrations().at(-1)?.folderMillis ?? 0

/** The newest migration that a database has; 0 before the first. */
export async function levelOf(db: Db): Promise<number> {
  const { rows: tables } = await db.execute<{ found: boolean }>(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as found`,
  )
  if (!tables[0]?.found) return 0
  const { rows } = await db.execute<{ at: number }>(
    sql`select coalesce(max(created_at), 0) as at from drizzle.__drizzle_migrations`,
  )
  return Number(rows[0]?.at ?? 0)
}

async function apply(tx: Db, migration: Migration) {
  for (const statement of migration.sql) await tx.execute(sql.raw(statement))
  await tx.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at)
    values (${migration.hash}, ${migration.folderMillis})`)
}

/**
 * Brings the database to this program's schema; safe from many processes at once (advisory lock), and a
 * start with nothing to do takes no lock. Keeps drizzle's own table of what was applied.
 * @param level the newest migration to apply; all of them unless said
 * @returns how many migrations were applied
 */
export async function migrate(db: Db, level = Infinity): Promise<number> {
  const all = migrations().filter(({ folderMillis }) => folderMillis <= level)
  const newest = all.at(-1)?.folderMillis ?? 0
  if ((await levelOf(db)) >= newest) return 0
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
    await tx.execute(sql`create schema if not exists drizzle`)
    await tx.execute(sql`create table if not exists drizzle.__drizzle_migrations
      (id serial primary key, hash text not null, created_at bigint)`)
    const done = await levelOf(tx)
    const missing = all.filter((migration) => migration.folderMillis > done)
    for (const migration of missing) await apply(tx, migration)
    return missing.length
  })
}
