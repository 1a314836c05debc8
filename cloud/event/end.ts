import { eq, sql } from 'drizzle-orm'
import { event } from '../db/schema/event'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { shownEvent } from './shown'

export const end: Verb<'event.end'> = async ({ db, me, now }, { id }) => {
  const { state } = await shownEvent(db, me, now, id)
  if (state === 'void') throw new Fault('closed', '这场活动已经作废。')
  if (state === 'planned') throw new Fault('closed', '还没有开放签到；不办了的，请作废并写明原因。')
  await db
    .update(event)
    .set({ endedAt: sql`coalesce(${event.endedAt}, ${now.toISOString()}::timestamptz)` })
    .where(eq(event.id, id))
  return shownEvent(db, me, now, id)
}
