import { eq } from 'drizzle-orm'
import { person } from '../db/schema/people'
import type { Verb } from '../verb'
import { memberOf } from './member'

export const prefer: Verb<'people.prefer'> = async ({ db, me }, { calendar }) => {
  await db
    .update(person)
    .set({ calendar })
    .where(eq(person.id, memberOf(me)))
  return {}
}
