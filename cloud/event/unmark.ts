import { eq } from 'drizzle-orm'
import { attendance as table } from '../db/schema/event'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { voidOnce } from '../voiding'

export const unmark: Verb<'event.unmark'> = async ({ db, me, now }, { attendance, reason }) => {
  const [found] = await db.select({ id: table.id }).from(table).where(eq(table.id, attendance))
  if (!found) throw new Fault('missing', '没有找到这条签到。')
  await voidOnce(db, { kind: 'attendance', target: attendance, reason, by: me.account!, at: now })
  return {}
}
