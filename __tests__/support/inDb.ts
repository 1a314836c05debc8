import type { Db, Opened } from '../../cloud/db/db'

declare const openTestDatabase: () => Promise<Opened>
declare const testDatabaseUrl: () => Promise<string | undefined>

class Rollback extends Error {}

/** Runs `work` on the real database and takes everything back afterwards. */
export async function inDb<T>(work: (db: Db) => Promise<T>): Promise<void> {
  const { db } = await openTestDatabase()
  const undone = db.transaction(async (tx) => {
    await work(tx)
    throw new Rollback()
  })
  await undone.catch((error: unknown) => {
    if (!(error instanceof Rollback)) throw error
  })
}

/** The worker's database itself, for what must be committed (races): clean up what you write. */
export const openedDb = () => openTestDatabase()

/** The address of the worker's PostgreSQL database, for a process of its own. */
export const databaseUrl = () => testDatabaseUrl()
