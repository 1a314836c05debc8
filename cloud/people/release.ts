import { and, eq, isNull, or } from 'drizzle-orm'
import type { Db } from '../db/db'
import { familyInvite } from '../db/schema/family'
import { account, grant, invite, session } from '../db/schema/people'
import { keepAnOrganiser } from './organisers'

/** Takes back every invite that a person sent to their family and that is still open. */
const withdrawFamilyInvites = (db: Db, now: Date, person: string) => {
  const { official, usedAt, withdrawnAt } = familyInvite
  const open = and(eq(official, person), isNull(usedAt), isNull(withdrawnAt))
  return db.update(familyInvite).set({ withdrawnAt: now }).where(open)
}

/** Takes back every one-time code of a person that is still open. */
export const withdrawInvites = (db: Db, now: Date, person: string) =>
  db
    .update(invite)
    .set({ withdrawnAt: now })
    .where(and(eq(invite.person, person), isNull(invite.usedAt), isNull(invite.withdrawnAt)))

/** Signs a person out everywhere: the openid is let go, sessions end, open codes and family invites are withdrawn. */
export async function release(db: Db, now: Date, person: string) {
  // The account before the codes, as binding takes them: two at once wait for each other in one order.
  const [held] = await db.select().from(account).where(eq(account.person, person)).for('update')
  await withdrawInvites(db, now, person)
  await withdrawFamilyInvites(db, now, person)
  if (!held) return
  const theirs = held.openid
    ? or(eq(session.account, held.id), eq(session.openid, held.openid))
    : eq(session.account, held.id)
  await db
    .update(session)
    .set({ revokedAt: now })
    .where(and(theirs, isNull(session.revokedAt)))
  await db.update(account).set({ openid: null }).where(eq(account.id, held.id))
}

/** Someone leaves the roster: signed out everywhere, and without roles, should they ever come back. */
export async function leaveRoster(db: Db, now: Date, person: string) {
  const [held] = await db.select({ id: account.id }).from(account).where(eq(account.person, person))
  if (held) await keepAnOrganiser(db, now, held.id)
  await release(db, now, person)
  if (held)
    await db
      .update(grant)
      .set({ revokedAt: now, reason: '离任' })
      .where(and(eq(grant.account, held.id), isNull(grant.revokedAt)))
}
