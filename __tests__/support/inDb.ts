import type { Db, Opened } from '../../cloud/db/db'

declare const openTestDatabase: () => Promise<Opened>
declare const testDatabaseUrl: () => Promise<string | undefined>

class Rollback extends Error {}

const lines = new WeakMap<Db, Promise<unknown>>()
const over = new WeakSet<Db>()
let newest: Promise<unknown> = Promise.resolve()

/** Settles when everything that was asked in turn has its answer. */
export const answered = (): Promise<unknown> => newest

/** One after another: whoever asks at once shares the test's one transaction. After the test nothing is asked. */
export function inTurn<T>(db: Db, work: () => Promise<T>): Promise<T> {
  if (over.has(db)) return Promise.reject(new Error('the test is over'))
  const turn = (lines.get(db) ?? Promise.resolve()).then(work)
  newest = turn.catch(() => undefined)
  lines.set(db, newest)
  return turn
}

async function finish(db: Db): Promise<void> {
  over.add(db)
  await lines.get(db)
}

/** Runs `work` on the real database and takes everything back afterwards. */
export async function inDb<T>(work: (db: Db) => Promise<T>): Promise<void> {
  const { db } = await openTestDatabase()
  const undone = db.transaction(async (tx) => {
    try {
      await work(tx)
    } finally {
      await finish(tx)
    }
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
