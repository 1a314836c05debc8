import { eq, sql } from 'drizzle-orm'
import { event } from '../db/schema/event'
import { Fault } from '../fault'
import { GRACE_HOURS, lastSignIn } from '../progress/assembly'
import type { Verb } from '../verb'
import { shownEvent } from './shown'

/** Opens the sign-in, or opens it again after it was ended too early. */
export const open: Verb<'event.open'> = async ({ db, me, now }, { id }) => {
  const { state, endsAt } = await shownEvent(db, me, now, id)
  if (state === 'void') throw new Fault('closed', '这场活动已经作废，不能再开放签到。')
  if (now > lastSignIn(new Date(endsAt)))
    throw new Fault('closed', `结束时间已经过去${GRACE_HOURS}小时；要继续签到，请先把结束时间改后。`)
  await db
    .update(event)
    .set({ openedAt: sql`coalesce(${event.openedAt}, ${now.toISOString()}::timestamptz)`, endedAt: null })
    .where(eq(event.id, id))
  return shownEvent(db, me, now, id)
}
