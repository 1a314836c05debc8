import { eq } from 'drizzle-orm'
import { dayOf } from '../day'
import { request } from '../db/schema/people'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { requestFields, shownRequest } from './asking'
import { memberOf } from './member'
import { workdaysAfter } from './workdays'

const ANSWER_WORKDAYS = 15

export const ask: Verb<'people.ask'> = async ({ db, me, now }, { id, kind, text }) => {
  const person = memberOf(me)
  const dueOn = workdaysAfter(dayOf(now), ANSWER_WORKDAYS)
  await db.insert(request).values({ id, person, kind, text, at: now, dueOn }).onConflictDoNothing()
  const [made] = await db
    .select({ ...requestFields, person: request.person })
    .from(request)
    .where(eq(request.id, id))
  if (made?.person !== person) throw new Fault('missing', '没有找到这份申请，请重新填写。')
  if (made.kind !== kind || made.text !== text)
    throw new Fault('conflict', '这份申请已经提交过了。要补充，请另写一份。')
  return shownRequest(made)
}
