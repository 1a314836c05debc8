import { and, eq, isNull, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Input, Output } from '../../contract'
import { checkConsent } from '../consent'
import type { Db } from '../db/db'
import { bond, type familyInvite } from '../db/schema/family'
import { account } from '../db/schema/people'
import { Fault } from '../fault'
import { foldName } from '../name'
import { openSession } from '../session'
import type { Verb } from '../verb'
import { enrolFamily } from './enrolFamily'
import { holderOf } from './holder'
import { inviteOf } from './inviteOf'
import { newRelative } from './newRelative'
import { stateOf } from './shownInvite'

type Invite = typeof familyInvite.$inferSelect
type Holder = { account: string; person: string; name: string }

const USED = '这份邀请已经用过了，每份只能用一次。刚才就是您用的、却没能进入的，请家人再发一份。'
const REFUSED: Record<Exclude<Output<'family.look'>['state'], 'open'>, Fault> = {
  used: new Fault('conflict', USED),
  expired: new Fault('closed', '这份邀请已经过期，请家人再发一份。'),
  withdrawn: new Fault('closed', '这份邀请已经收回，请向家人问一问。'),
  own: new Fault('conflict', '这是您自己发出的邀请，请转给家人，由家人在自己的手机上打开。'),
}

/** An account is one person's: who accepts with it must be that person, and not bound to this official already. */
async function checkHolder(tx: Db, { person, name }: Holder, official: string, typed: string) {
  if (person === official) throw REFUSED.own
  if (foldName(name) !== foldName(typed))
    throw new Fault(
      'input',
      `您现在以${name}的身份登录，填的姓名对不上。您就是${name}的，请填同样的姓名；不是的，请用自己的手机打开。`,
    )
  const both = and(eq(bond.official, official), eq(bond.relative, person), isNull(bond.endedAt))
  if (await tx.$count(bond, both)) throw new Fault('conflict', '您和这位家人已经绑定，不用再接受一次。')
}

/** Uses the invite and binds, in one statement that names the state it needs: of many at once one comes through. */
async function claim(
  tx: Db,
  now: Date,
  { id, official }: Invite,
  who: Omit<Holder, 'name'>,
  relation: string,
) {
  const [at, made] = [now.toISOString(), v7()]
  const { rows } = await tx.execute(sql`
    with claimed as (
      update family_invite set "usedAt" = ${at}, "usedBy" = ${who.account}, "bond" = ${made}
      where "id" = ${id} and "usedAt" is null and "withdrawnAt" is null and "expiresAt" > ${at} returning "id")
    insert into bond ("id", "official", "relative", "relation", "boundAt")
    select ${made}, ${official}, ${who.person}, ${relation}, ${at} from claimed returning "id"`)
  if (rows.length === 0) throw REFUSED.used
}

export const accept: Verb<'family.accept'> = async (ctx, input: Input<'family.accept'>) => {
  checkConsent(input.consent)
  return ctx.db.transaction(async (tx) => {
    const { me, now } = ctx
    const { openid, holder } = await holderOf(tx, me)
    const { invite, official } = await inviteOf({ ...ctx, db: tx }, input.token)
    // Sent again after a lost answer: it was this account that used it.
    if (holder && invite.usedBy === holder.account) return { token: null }
    const state = stateOf(invite, now)
    if (state !== 'open') throw REFUSED[state]
    if (holder) await checkHolder(tx, holder, official.id, input.name)
    const who = holder ?? (await newRelative(tx, now, official, input.name, openid))
    await claim(tx, now, invite, who, input.relation)
    await enrolFamily(tx, who.person, who.account, now)
    await tx
      .update(account)
      .set({ consent: input.consent, consentAt: now })
      .where(eq(account.id, who.account))
    if (holder || openid) return { token: null }
    return { token: (await openSession(tx, now, { account: who.account })).token }
  })
}
