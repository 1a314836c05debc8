import { eq } from 'drizzle-orm'
import { account } from '../db/schema/people'
import type { Verb } from '../verb'
import { accountOf, memberOf } from './member'
import { keepAnOrganiser } from './organisers'
import { release } from './release'

export const withdraw: Verb<'people.withdraw'> = async ({ db, me, now }) => {
  const id = accountOf(me)
  await db.transaction(async (tx) => {
    await keepAnOrganiser(tx, now, id)
    await release(tx, now, memberOf(me))
    await tx.update(account).set({ consent: null, consentAt: null }).where(eq(account.id, id))
  })
  return {}
}
