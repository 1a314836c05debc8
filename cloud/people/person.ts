import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Db } from '../db/db'
import { account, invite, person as people } from '../db/schema/people'
import { Fault } from '../fault'
import { mayUnit } from '../rights'
import type { Verb } from '../verb'
import { rosterRows } from './rows'
import { grantsOf } from './self'

/** One line of the roster; `missing` for one that is not there or was erased. */
export async function rosterRow(db: Db, now: Date, id: string) {
  const [row] = await rosterRows(db, now).where(
    and(eq(people.id, id), eq(people.kind, 'official'), isNull(people.erasedAt)),
  )
  if (!row) throw gone()
  return row
}

const gone = () => new Fault('missing', '没有找到这个人，可能已经不在您负责的单位。')

export const person: Verb<'people.person'> = async ({ db, me, now }, { id }) => {
  const row = await rosterRow(db, now, id)
  if (!mayUnit(me, row.unit)) throw gone()
  const [held] = await db.select({ id: account.id }).from(account).where(eq(account.person, id))
  const [code] = await db
    .select({ until: invite.expiresAt })
    .from(invite)
    .where(
      and(
        eq(invite.person, id),
        isNull(invite.usedAt),
        isNull(invite.withdrawnAt),
        gt(invite.expiresAt, now),
      ),
    )
    .orderBy(desc(invite.at))
    .limit(1)
  const grants = held ? await grantsOf(db, held.id) : []
  return {
    ...row,
    // What someone does for a unit that is not the asker's stays unsaid.
    grants: grants.filter(({ unit }) => unit === null || mayUnit(me, unit)),
    codeUntil: code?.until.toISOString() ?? null,
  }
}
