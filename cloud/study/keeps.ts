import { eq } from 'drizzle-orm'
import type { Db } from '../db/db'
import { person } from '../db/schema/people'

/** Whether this person keeps a study calendar at all. */
export async function keeps(db: Db, id: string): Promise<boolean> {
  const [row] = await db.select({ on: person.calendar }).from(person).where(eq(person.id, id))
  return row?.on ?? false
}
