import { and, eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { dayOf } from '../day'
import { attendance } from '../db/schema/event'
import { person as personTable } from '../db/schema/people'
import { Fault } from '../fault'
import { onThatDay } from '../roster'
import type { Verb } from '../verb'
import { shownEvent, standing } from './shown'

const CLOCK_SLACK = 5 * 60_000

export const mark: Verb<'event.mark'> = async ({ db, me, now }, { event, person, happenedAt, reason }) => {
  const { state, startsAt, endsAt } = await shownEvent(db, me, now, event)
  if (state === 'void') throw new Fault('closed', '这场活动已经作废，不能补登。')
  if (me.person?.id === person) throw new Fault('conflict', '本人的签到请由其他组织者补登。')
  const [known] = await db
    .select({ left: personTable.left })
    .from(personTable)
    .where(and(eq(personTable.id, person), eq(personTable.kind, 'official'), eq(personTable.left, false)))
    .for('update')
  if (!known) throw new Fault('missing', '名录里没有这个人。')
  const at = new Date(happenedAt)
  const day = dayOf(at)
  if (+at > +now + CLOCK_SLACK) throw new Fault('input', '到场时间还没有到，请核对。')
  if (day < dayOf(new Date(startsAt)) || day > dayOf(new Date(endsAt)))
    throw new Fault('input', '到场时间应当在活动当天，请核对。')
  const own = and(eq(attendance.event, event), eq(attendance.person, person))
  const rows = await db
    .select({ round: attendance.round, live: sql<boolean>`${standing(sql`${attendance.id}`)}` })
    .from(attendance)
    .where(own)
  if (rows.some((row) => row.live)) return {}
  const round = 1 + Math.max(0, ...rows.map((row) => row.round))
  const stamps = { ...(await onThatDay(db, person, day)), enteredBy: me.account!, enteredAt: now }
  await db
    .insert(attendance)
    .values({ id: v7(), event, person, round, way: 'hand', happenedAt: at, reason, ...stamps })
    .onConflictDoNothing()
  return {}
}
