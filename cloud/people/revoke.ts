import { and, eq, isNull } from 'drizzle-orm'
import { grant } from '../db/schema/people'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { keepAnOrganiser } from './organisers'

export const revoke: Verb<'people.revoke'> = async ({ db, now }, { grant: id, reason }) => {
  const [held] = await db.select().from(grant).where(eq(grant.id, id))
  if (!held) throw new Fault('missing', '没有找到这项授权，请刷新后查看。')
  if (held.role === 'organiser' && !held.revokedAt) await keepAnOrganiser(db, now, held.account)
  await db
    .update(grant)
    .set({ revokedAt: now, reason })
    .where(and(eq(grant.id, id), isNull(grant.revokedAt)))
  return {}
}
