import { desc, eq } from 'drizzle-orm'
import { request } from '../db/schema/people'
import type { Verb } from '../verb'
import { requestFields, shownRequest } from './asking'
import { memberOf } from './member'

export const asked: Verb<'people.asked'> = async ({ db, me }) => {
  const rows = await db
    .select(requestFields)
    .from(request)
    .where(eq(request.person, memberOf(me)))
    .orderBy(desc(request.at), desc(request.id))
  return { items: rows.map(shownRequest) }
}
