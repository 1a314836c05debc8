import { eq } from 'drizzle-orm'
import { checkin, dayNote } from '../db/schema/study'
import type { Verb } from '../verb'

export const clear: Verb<'study.clear'> = ({ db, me }) =>
  db.transaction(async (tx) => {
    const person = me.person?.id ?? ''
    await tx.delete(dayNote).where(eq(dayNote.person, person))
    await tx.delete(checkin).where(eq(checkin.person, person))
    return {}
  })
