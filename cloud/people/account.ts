import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../db/db'
import { account } from '../db/schema/people'

/** The person's one account, made when there is none yet; held until the transaction ends. */
export async function accountFor(db: Db, person: string, now: Date) {
  await db.insert(account).values({ id: v7(), person, createdAt: now }).onConflictDoNothing()
  const [held] = await db.select().from(account).where(eq(account.person, person)).for('update')
  if (!held) throw new Error('an account that was just made is not there')
  return held
}
