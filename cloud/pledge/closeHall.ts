import { sql } from 'drizzle-orm'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { hallOf } from './hallOf'

export const closeHall: Verb<'pledge.closeHall'> = async ({ db, now }, { event }) => {
  const { state } = await hallOf(db, event, now)
  if (state === 'planned') throw new Fault('closed', '这场活动还没有开启集体签订。')
  await db.execute(sql`
    update hall set "closedAt" = coalesce("closedAt", ${now.toISOString()}::timestamptz) where "event" = ${event}`)
  return hallOf(db, event, now)
}
