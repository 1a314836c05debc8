import type { Output } from '../../contract'
import type { familyInvite } from '../db/schema/family'
import type { Ctx } from '../verb'
import { tokenHash, tokenOf } from './token'

type Invite = typeof familyInvite.$inferSelect
type State = Output<'family.invite'>['state']

/** How an invite stands. */
export function stateOf({ withdrawnAt, usedAt, expiresAt }: Invite, now: Date): State {
  if (usedAt) return 'used'
  if (withdrawnAt) return 'withdrawn'
  return expiresAt <= now ? 'expired' : 'open'
}

/** An invite as its inviter sees it; its token and link as long as they are of use. */
export function shownInvite({ secret, config, now }: Ctx, invite: Invite): Output<'family.invite'> {
  const { id, relation, expiresAt } = invite
  const state = stateOf(invite, now)
  const token = tokenOf(secret, id)
  // After a change of the server's secret the card that went out still serves; it cannot be made again to be shown.
  const serves = state === 'open' && tokenHash(token) === invite.tokenHash
  return {
    ...{ id, relation, state, expiresAt: expiresAt.toISOString() },
    token: serves ? token : null,
    url: serves ? `${config.publicUrl}/s?f=${token}` : null,
  }
}
