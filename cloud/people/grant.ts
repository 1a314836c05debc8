import { and, eq, isNull } from 'drizzle-orm'
import { v7 } from 'uuid'
import { grant as grants, person, unit as units } from '../db/schema/people'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { accountFor } from './account'
import { grantFields } from './rows'

export const grant: Verb<'people.grant'> = async ({ db, me, now }, { person: id, role, unit }) => {
  if ((role === 'liaison') !== (unit !== null))
    throw new Fault('input', role === 'liaison' ? '请选联络员负责的单位。' : '组织者不限单位，请不要选单位。')
  const [whom] = await db
    .select({ id: person.id })
    .from(person)
    .where(
      and(
        ...[eq(person.id, id), eq(person.kind, 'official'), eq(person.left, false)],
        ...[eq(person.review, false), isNull(person.erasedAt)],
      ),
    )
  if (!whom) throw new Fault('missing', '没有找到这个人，请刷新后重选。')
  const { id: account } = await accountFor(db, id, now)
  await db
    .insert(grants)
    .values({ id: v7(), account, role, unit, by: me.account, at: now })
    .onConflictDoNothing()
  const [made] = await db
    .select(grantFields)
    .from(grants)
    .leftJoin(units, eq(units.id, grants.unit))
    .where(
      and(
        eq(grants.account, account),
        eq(grants.role, role),
        unit ? eq(grants.unit, unit) : isNull(grants.unit),
        isNull(grants.revokedAt),
      ),
    )
  if (!made) throw new Error('a grant that was just made is not there')
  return made
}
