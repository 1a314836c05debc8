import { eq } from 'drizzle-orm'
import { suggestion as suggestions } from '../db/schema/people'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { hashCode } from './code'
import { foldReceipt } from './receipt'

export const suggestion: Verb<'people.suggestion'> = async ({ db, secret, guessed }, { receipt }) => {
  const [found] = await db
    .select()
    .from(suggestions)
    .where(eq(suggestions.receiptHash, hashCode(secret, 'receipt', foldReceipt(receipt))))
  if (!found) {
    guessed()
    throw new Fault('missing', '没有找到这个回执号，请对照后再输一次。')
  }
  const { text, at, answer, answeredAt } = found
  return { text, at: at.toISOString(), answer, answeredAt: answeredAt?.toISOString() ?? null }
}
