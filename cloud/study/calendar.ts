import { and, eq, gte, lt } from 'drizzle-orm'
import { dayOf } from '../day'
import { checkin, dayNote } from '../db/schema/study'
import type { Verb } from '../verb'
import { checkinsBetween } from './checkins'
import { keeps } from './keeps'
import { weeksInARow } from './weeks'

const after = (month: string) => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
}

export const calendar: Verb<'study.calendar'> = async ({ db, me, now }, { month }) => {
  const person = me.person?.id ?? ''
  if (!(await keeps(db, person))) return { on: false, days: [], weeks: 0 }
  const [from, until] = [`${month}-01`, after(month)]
  const items = await checkinsBetween(db, person, from, until)
  const notes = await db
    .select()
    .from(dayNote)
    .where(and(eq(dayNote.person, person), gte(dayNote.day, from), lt(dayNote.day, until)))
  const all = await db.selectDistinct({ day: checkin.day }).from(checkin).where(eq(checkin.person, person))
  const days = [...new Set(items.map(({ day }) => day))].map((day) => ({
    day,
    note: notes.find((note) => note.day === day)?.text ?? null,
    items: items.filter((item) => item.day === day),
  }))
  return {
    on: true,
    days,
    weeks: weeksInARow(
      all.map(({ day }) => day),
      dayOf(now),
    ),
  }
}
