import { and, eq, gt, isNull } from 'drizzle-orm'
import { INVITE_DAYS, INVITES_OPEN } from '../../contract/limits'
import { familyInvite } from '../db/schema/family'
import { Fault } from '../fault'
import { holdPerson } from '../hold'
import type { Verb } from '../verb'
import { shownInvite } from './shownInvite'
import { tokenHash, tokenOf } from './token'

const DAY = 86_400_000

export const invite: Verb<'family.invite'> = (ctx, { id, relation }) =>
  ctx.db.transaction(async (tx) => {
    const { me, now, secret } = ctx
    const official = me.person!.id
    // Several at once count one after another.
    await holdPerson(tx, official)
    const [known] = await tx.select().from(familyInvite).where(eq(familyInvite.id, id))
    if (known && known.official !== official)
      throw new Fault('missing', '这份邀请没有生成，请返回后再邀请一次。')
    if (known && known.relation !== relation)
      throw new Fault('conflict', '这份邀请已经生成，关系不能再改。要换，请收回后再邀请一次。')
    if (known) return shownInvite(ctx, known)
    const mine = and(eq(familyInvite.official, official), isNull(familyInvite.usedAt))
    const open = await tx.$count(
      familyInvite,
      and(mine, isNull(familyInvite.withdrawnAt), gt(familyInvite.expiresAt, now)),
    )
    if (open >= INVITES_OPEN)
      throw new Fault('conflict', `还有 ${open} 份邀请没有用，请先收回不用的，再邀请。`)
    const hash = tokenHash(tokenOf(secret, id))
    const expiresAt = new Date(now.getTime() + INVITE_DAYS * DAY)
    const [made] = await tx
      .insert(familyInvite)
      .values({ id, official, relation, tokenHash: hash, at: now, expiresAt })
      .returning()
    return shownInvite(ctx, made!)
  })
