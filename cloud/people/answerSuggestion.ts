import { eq } from 'drizzle-orm'
import { suggestion } from '../db/schema/people'
import { Fault } from '../fault'
import type { Verb } from '../verb'

export const answerSuggestion: Verb<'people.answerSuggestion'> = async ({ db, me, now }, { id, answer }) => {
  const [found] = await db.select().from(suggestion).where(eq(suggestion.id, id)).for('update')
  if (!found) throw new Fault('missing', '没有找到这份建议，请刷新后查看。')
  if (found.answer === answer) return {}
  if (found.answer !== null) throw new Fault('conflict', '这份建议已经答复过了，请刷新后查看。')
  await db
    .update(suggestion)
    .set({ answer, answeredAt: now, answeredBy: me.account })
    .where(eq(suggestion.id, id))
  return {}
}
