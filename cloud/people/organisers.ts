import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Db } from '../db/db'
import { account, grant, person } from '../db/schema/people'
import { Fault } from '../fault'
import { isBound } from './rows'

/**
 * Refuses what would leave nobody to organise: another organiser must be there who can sign in.
 * Holds every live organiser's grant until the transaction ends, so that two cannot remove each other at once.
 */
export async function keepAnOrganiser(db: Db, now: Date, without: string) {
  const held = and(eq(grant.role, 'organiser'), isNull(grant.revokedAt))
  const live = await db.select().from(grant).where(held).orderBy(grant.id).for('update')
  if (!live.some((one) => one.account === without)) return
  const [other] = await db
    .select({ id: grant.id })
    .from(grant)
    .innerJoin(account, eq(account.id, grant.account))
    .innerJoin(person, eq(person.id, account.person))
    .where(
      and(held, ne(grant.account, without), eq(person.left, false), isNull(person.erasedAt), isBound(now)),
    )
    .limit(1)
  if (!other)
    throw new Fault('conflict', '这是唯一能登录的组织者。请先让另一位同志担任组织者并完成绑定，再办这件事。')
}
