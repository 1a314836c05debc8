import { and, eq } from 'drizzle-orm'
import { checkin, dayNote } from '../db/schema/study'
import { Fault } from '../fault'
import type { Verb } from '../verb'

export const note: Verb<'study.note'> = async ({ db, me, now }, { day, text }) => {
  const person = me.person?.id ?? ''
  const mine = and(eq(dayNote.person, person), eq(dayNote.day, day))
  if (text === '') {
    await db.delete(dayNote).where(mine)
    return {}
  }
  const [seal] = await db
    .select({ day: checkin.day })
    .from(checkin)
    .where(and(eq(checkin.person, person), eq(checkin.day, day)))
    .limit(1)
  if (!seal) throw new Fault('missing', '这一天还没有打卡，学一点内容后再写下心得吧。')
  await db
    .insert(dayNote)
    .values({ person, day, text, at: now })
    .onConflictDoUpdate({ target: [dayNote.person, dayNote.day], set: { text, at: now } })
  return {}
}
