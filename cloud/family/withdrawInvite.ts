import { and, eq, isNull } from 'drizzle-orm'
import { familyInvite } from '../db/schema/family'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { shownInvite } from './shownInvite'

export const withdrawInvite: Verb<'family.withdrawInvite'> = async (ctx, { id }) => {
  const { db, me, now } = ctx
  const mine = and(eq(familyInvite.id, id), eq(familyInvite.official, me.person!.id))
  await db
    .update(familyInvite)
    .set({ withdrawnAt: now })
    .where(and(mine, isNull(familyInvite.usedAt), isNull(familyInvite.withdrawnAt)))
  const [found] = await db.select().from(familyInvite).where(mine)
  if (!found) throw new Fault('missing', '没有找到这份邀请，请刷新后查看。')
  if (found.usedAt) throw new Fault('conflict', '这份邀请家人已经接受了。要解除，请在下面的家人里操作。')
  return shownInvite(ctx, found)
}
