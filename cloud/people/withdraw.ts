import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../db/db'
import { bond } from '../db/schema/family'
import { account } from '../db/schema/people'
import type { Verb } from '../verb'
import { accountOf, memberOf } from './member'
import { keepAnOrganiser } from './organisers'
import { release } from './release'

const endBonds = (tx: Db, now: Date, relative: string) =>
  tx
    .update(bond)
    .set({ endedAt: now, endedBy: relative })
    .where(and(eq(bond.relative, relative), isNull(bond.endedAt)))

export const withdraw: Verb<'people.withdraw'> = async ({ db, me, now }) => {
  const id = accountOf(me)
  await db.transaction(async (tx) => {
    await keepAnOrganiser(tx, now, id)
    await release(tx, now, memberOf(me))
    // No code brings a family member back: who takes the consent back is no longer bound.
    if (me.person?.kind === 'relative') await endBonds(tx, now, memberOf(me))
    await tx.update(account).set({ consent: null, consentAt: null }).where(eq(account.id, id))
  })
  return {}
}
