import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import type { Db, Opened } from './db'
import { openDurable, parsers } from './durable'

const CHECKPOINT_EVERY = 5 * 60_000
const VACUUM_EVERY = 6 * 3600_000

// One process in single-user mode: no checkpointer and no autovacuum, so the host's clock does their work.
function maintainer(pg: PGlite) {
  let checkpointed = 0
  let vacuumed = 0
  return async (now: Date) => {
    if (now.getTime() - vacuumed >= VACUUM_EVERY) {
      if (vacuumed > 0) await pg.exec('vacuum (analyze)')
      vacuumed = now.getTime()
    }
    if (now.getTime() - checkpointed >= CHECKPOINT_EVERY) {
      await pg.exec('checkpoint')
      checkpointed = now.getTime()
    }
  }
}

/**
 * Opens the embedded database.
 * @param dir its directory; without one it lives in memory and is gone with the process (tests)
 */
export async function openPglite(dir?: string): Promise<Opened> {
  const { pg, close } = dir ? await openDurable(dir) : await inMemory()
  // The two drivers differ in what a raw statement returns besides rows; Db names only the rows.
  const db = drizzle(pg) as unknown as Db
  return { db, engine: 'pglite', close, maintain: maintainer(pg) }
}

async function inMemory() {
  const pg = await PGlite.create({ parsers })
  return { pg, close: () => pg.close() }
}
