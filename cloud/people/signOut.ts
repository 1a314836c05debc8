import { eq } from 'drizzle-orm'
import { session } from '../db/schema/people'
import type { Verb } from '../verb'

export const signOut: Verb<'people.signOut'> = async ({ db, me, now }) => {
  if (me.session) await db.update(session).set({ revokedAt: now }).where(eq(session.id, me.session))
  return {}
}
