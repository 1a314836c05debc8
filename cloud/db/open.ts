import type { Opened } from './db'
import { migrate } from './migrate'
import { openPostgres } from './postgres'

/**
 * Opens the database and brings it to this program's schema.
 * @param url PostgreSQL's address; empty is no address
 * @param dir the embedded database's directory, used when there is no address; without either, memory only
 */
export async function openDb({
  url,
  dir,
}: {
  url?: string | undefined
  dir?: string | undefined
}): Promise<Opened> {
  // Loaded only where it is used: a server on PostgreSQL keeps its memory.
  const opened = url ? await openPostgres(url) : await (await import('./pglite')).openPglite(dir)
  try {
    await migrate(opened.db)
    return opened
  } catch (error) {
    await opened.close()
    throw error
  }
}
