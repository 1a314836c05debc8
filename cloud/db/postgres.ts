import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Db, Opened } from './db'

const INT8 = 20

/**
 * Opens a pool on PostgreSQL 15 or newer.
 *
 * Connections: `pool` a process, so keep instances x pool below the server's max_connections (the cloud
 * function serves one request at a time: 1 or 2 an instance; the Node host: 10 unless DB_POOL says otherwise).
 * @param url a postgres:// address
 * @param pool the most connections this process holds
 */
export async function openPostgres(url: string, pool = Number(process.env.DB_POOL) || 10): Promise<Opened> {
  pg.types.setTypeParser(INT8, Number)
  const client = new pg.Pool({
    connectionString: url,
    max: pool,
    application_name: 'qingfeng',
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    connectionTimeoutMillis: 5_000,
    options: '-c timezone=UTC',
    allowExitOnIdle: true,
  })
  // A connection that dies while idle is replaced at the next query; without a listener it would end the process.
  client.on('error', () => undefined)
  // One that dies between two statements of a transaction: its next statement says so to the one who asked.
  client.on('connect', (connection) => connection.on('error', () => undefined))
  // The two drivers differ in what a raw statement returns besides rows; Db names only the rows.
  const db = drizzle(client) as unknown as Db
  return { db, engine: 'postgres', close: () => client.end(), maintain: async () => undefined }
}
