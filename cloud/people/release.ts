import { and, eq, isNull, or } from 'drizzle-orm'
import type { Db } from '../db/db'
import { account, invite, session } from '../db/schema/people'

/** Takes back every one-time code of a person that is still open. */
export const withdrawInvites = (db: Db, now: Date, person: string) =>
  db
    .update(invite)
    .set({ withdrawnAt: now })
    .where(and(eq(invite.person, person), isNull(invite.usedAt), isNull(invite.withdrawnAt)))

/** Signs a person out everywhere: the openid is let go, sessions end, open codes are withdrawn. */
export async function release(db: Db, now: Date, person: string) {
  await withdrawInvites(db, now, person)
  const [held] = await db.select().from(account).where(eq(account.person, person)).for('update')
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
