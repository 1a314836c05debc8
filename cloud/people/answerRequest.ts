import { eq } from 'drizzle-orm'
import { account, person, request } from '../db/schema/people'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { erase as erasePerson } from './erase'
import { keepAnOrganiser } from './organisers'

export const answerRequest: Verb<'people.answerRequest'> = async (
  { db, me, now, files },
  { id, answer, erase },
) => {
  const [found] = await db.select().from(request).where(eq(request.id, id)).for('update')
  if (!found) throw new Fault('missing', '没有找到这份申请，请刷新后查看。')
  if (found.answer !== null && found.answer !== answer)
    throw new Fault('conflict', '这份申请已经答复过了，请刷新后查看。')
  if (erase && found.kind !== 'erasure')
    throw new Fault('input', '这是更正申请，不能删除本人的信息，请只写答复。')
  const [whose] = await db.select().from(person).where(eq(person.id, found.person))
  // The same answer again is done already, unless it was given then without erasing.
  if (found.answer !== null && (!erase || whose?.erasedAt)) return {}
  await db.update(request).set({ answer, answeredAt: now, answeredBy: me.account }).where(eq(request.id, id))
  if (!erase) return {}
  const [held] = await db.select({ id: account.id }).from(account).where(eq(account.person, found.person))
  if (held) await keepAnOrganiser(db, now, held.id)
  await erasePerson(db, found.person, now, files)
  return {}
}
