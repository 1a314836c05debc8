import { randomBytes } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Input } from '../../contract'
import type { Db } from '../db/db'
import { attendance, event } from '../db/schema/event'
import { Fault } from '../fault'
import { published } from '../published'
import type { Verb } from '../verb'
import { shownEvent, standing } from './shown'

type Row = typeof event.$inferSelect

/** What attendances already rest on stays: only the words and the end may change. */
async function checkChange(db: Db, old: Row, input: Input<'event.save'>) {
  const moved = +old.startsAt !== Date.parse(input.startsAt)
  if (!moved && old.programme === input.programme && old.test === input.test) return
  const [first] = await db
    .select({ id: attendance.id })
    .from(attendance)
    .where(and(eq(attendance.event, old.id), standing(sql`${attendance.id}`)))
    .limit(1)
  if (first) throw new Fault('conflict', '已经有人签到：名称、地点和结束时间可以改，其余的请作废后重新建立。')
}

export const save: Verb<'event.save'> = async ({ db, me, now }, input) => {
  const { id, title, place, test } = input
  const words = { title, place, programme: input.programme, test }
  const times = { startsAt: new Date(input.startsAt), endsAt: new Date(input.endsAt) }
  if (times.endsAt <= times.startsAt) throw new Fault('input', '结束时间要晚于开始时间。')
  if (input.programme) await published(db, input.programme)
  const secret = randomBytes(32).toString('hex')
  const made = await db
    .insert(event)
    .values({ id, kind: 'assembly', ...words, ...times, secret, enteredBy: me.account!, enteredAt: now })
    .onConflictDoNothing({ target: event.id })
    .returning({ id: event.id })
  if (made.length === 0) {
    const { state } = await shownEvent(db, me, now, id)
    if (state === 'void') throw new Fault('closed', '这场活动已经作废，不能再修改。')
    // Locked, so that nobody signs in between the check and the change.
    const [old] = await db.select().from(event).where(eq(event.id, id)).for('update')
    await checkChange(db, old!, input)
    await db
      .update(event)
      .set({ ...words, ...times })
      .where(eq(event.id, id))
  }
  return shownEvent(db, me, now, id)
}
