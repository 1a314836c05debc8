import type { Verb } from '../verb'
import { inviteOf } from './inviteOf'
import { stateOf } from './shownInvite'

export const look: Verb<'family.look'> = async (ctx, { token }) => {
  const { invite, official, unitName } = await inviteOf(ctx, token)
  const state = stateOf(invite, ctx.now)
  if (state === 'open' && official.id === ctx.me.person?.id)
    return { state: 'own', inviter: null, relation: null }
  if (state !== 'open') return { state, inviter: null, relation: null }
  return { state, inviter: { name: official.name, unitName }, relation: invite.relation }
}
