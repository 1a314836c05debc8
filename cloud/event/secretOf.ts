import { eq } from 'drizzle-orm'
import type { Db } from '../db/db'
import { event } from '../db/schema/event'
import { Fault } from '../fault'

const MOST = 200
const kept = new Map<string, string>()

/** An event's secret never changes, so a hall full of people asks the database for it once. */
export async function secretOf(db: Db, id: string): Promise<string> {
  const known = kept.get(id)
  if (known) return known
  const [found] = await db.select({ secret: event.secret }).from(event).where(eq(event.id, id))
  if (!found) throw new Fault('missing', '没有找到这场活动。')
  if (kept.size >= MOST) kept.clear()
  kept.set(id, found.secret)
  return found.secret
}
