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
