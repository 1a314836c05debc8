import { eq } from 'drizzle-orm'
import { suggestion } from '../db/schema/people'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { hashCode } from './code'
import { foldReceipt, receiptOf } from './receipt'

export const suggest: Verb<'people.suggest'> = async (
  { db, me, now, secret, guessed },
  { id, text, named },
) => {
  if (named && !me.account) throw new Fault('signin', '署名提交需要先登录；不署名可以直接提交。')
  const account = named ? me.account : null
  // Without an account only the address can be held to a measure: nobody fills the disk with suggestions.
  if (!me.account) guessed()
  const receipt = receiptOf(secret, id)
  const receiptHash = hashCode(secret, 'receipt', foldReceipt(receipt))
  await db.insert(suggestion).values({ id, account, receiptHash, text, at: now }).onConflictDoNothing()
  const [made] = await db.select().from(suggestion).where(eq(suggestion.id, id))
  // Another's signed one; a nameless one is known by its id alone, which only its phone has.
  if (!made || (made.account && made.account !== me.account))
    throw new Fault('missing', '这一份没有收下，您写的还在，请再点一次提交。')
  return { receipt, named: made.account !== null, taken: made.text === text && made.account === account }
}
