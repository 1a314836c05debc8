import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import { account, person } from '../db/schema/people'
import type { Me } from '../rights'
import { openidOf } from '../session'

/** Whose account is asking: in WeChat the phone's, in a browser the one that is signed in; null for nobody's. */
export async function holderOf(tx: Db, me: Me) {
  const openid = await openidOf(tx, me)
  // One phone that sends twice at once makes one account: the second waits here, and finds it.
  if (openid) await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`openid ${openid}`}))`)
  const which = openid ? eq(account.openid, openid) : me.account ? eq(account.id, me.account) : null
  if (!which) return { openid, holder: null }
  const [holder] = await tx
    .select({ account: account.id, person: person.id, name: person.name })
    .from(account)
    .innerJoin(person, and(eq(person.id, account.person), eq(person.left, false), isNull(person.erasedAt)))
    .where(which)
    .for('update', { of: account })
  return { openid, holder: holder ?? null }
}
