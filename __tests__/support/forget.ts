import { sql } from 'drizzle-orm'
import type { Db } from '../../cloud/db/db'
import type { Someone } from './people'

/** Takes committed people back, so that a race leaves nothing for the worker's other tests; their records go first. */
export async function forget(db: Db, people: Someone[]): Promise<void> {
  for (const { id, unit, account } of people) {
    await db.execute(sql`delete from audit where "account" = ${account}`)
    await db.execute(sql`delete from account_grant where "account" = ${account}`)
    for (const table of ['account', 'person_version'])
      await db.execute(sql`delete from ${sql.identifier(table)} where "person" = ${id}`)
    await db.execute(sql`delete from person where "id" = ${id}`)
    await db.execute(sql`delete from unit where "id" = ${unit}`)
  }
}

/** Takes everything back out of the ledger and of what stands on it, in that order, after a test that committed signings. */
export async function emptyLedger(db: Db, ...more: string[]): Promise<void> {
  await db.execute(sql`alter table ledger disable trigger user`)
  for (const table of [
    'certificate',
    'ledger',
    'ledger_key',
    'signing',
    'pledge_draft',
    ...more,
    'pledge_text',
  ])
    await db.execute(sql`delete from ${sql.identifier(table)}`)
  await db.execute(sql`alter table ledger enable trigger user`)
}
