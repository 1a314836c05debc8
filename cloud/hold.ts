import { sql } from 'drizzle-orm'
import type { Db } from './db/db'

/** Holds a person until the transaction ends: what is done about them twice at once is done one after the other. */
export async function holdPerson(tx: Db, person: string): Promise<void> {
  await tx.execute(sql`select from person where "id" = ${person} for no key update`)
}
