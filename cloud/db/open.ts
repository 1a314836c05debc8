import type { Opened } from './db'
import { migrate } from './migrate'
import { openPglite } from './pglite'
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
  const opened = url ? await openPostgres(url) : await openPglite(dir)
  try {
    await migrate(opened.db)
    return opened
  } catch (error) {
    await opened.close()
    throw error
  }
}
