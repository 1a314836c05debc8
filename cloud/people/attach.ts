import { eq, sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import { account, person } from '../db/schema/people'
import { Fault } from '../fault'
import { foldName } from '../name'

type Account = typeof account.$inferSelect
type Person = typeof person.$inferSelect

/**
 * A family member has come onto the roster and binds as an official with the same phone: the bonds and what they
 * took on at home go on under the roster's person. What they signed and read before stays where it was.
 */
async function becomeOfficial(
  db: Db,
  now: Date,
  relative: { account: string; person: string },
  official: string,
) {
  const from = relative.person
  await db.execute(sql`
    update bond b set "relative" = ${official} where b."relative" = ${from} and b."endedAt" is null
      and b."official" <> ${official} and not exists (select from bond o
        where o."official" = b."official" and o."relative" = ${official} and o."endedAt" is null)`)
  await db.execute(sql`
    update bond set "endedAt" = ${now.toISOString()}, "endedBy" = ${official}
    where "relative" = ${from} and "endedAt" is null`)
  await db.execute(sql`
    insert into family_role ("person", "role", "at") select ${official}, "role", "at" from family_role
    where "person" = ${from} on conflict do nothing`)
  await db.execute(sql`
    update session set "revokedAt" = ${now.toISOString()} where "account" = ${relative.account} and "revokedAt" is null`)
  await db.update(account).set({ openid: null }).where(eq(account.id, relative.account))
}

/** Lets the asking phone reach this account from now on; a phone is one person's, an account one phone's. */
export async function attach(db: Db, now: Date, held: Account, openid: string, whom: Person) {
  const [other] = await db
    .select({ account: account.id, person: person.id, name: person.name, kind: person.kind })
    .from(account)
    .innerJoin(person, eq(person.id, account.person))
    .where(eq(account.openid, openid))
  const same = other?.kind === 'relative' && foldName(other.name) === foldName(whom.name)
  if (other && other.account !== held.id && !same)
    throw new Fault('conflict', `您的微信已经绑定了${other.name}。要换人，请联系组织者先解除绑定。`)
  // WeChat's reviewers come from many phones; the latest one is let in.
  if (held.openid && held.openid !== openid && !whom.review)
    throw new Fault('conflict', '这位同志已在另一个微信上绑定。换了微信的，请联系组织者先解除绑定。')
  if (same) await becomeOfficial(db, now, other, whom.id)
  await db.update(account).set({ openid }).where(eq(account.id, held.id))
}
