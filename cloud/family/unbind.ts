import { and, eq, isNull, or } from 'drizzle-orm'
import { bond } from '../db/schema/family'
import { Fault } from '../fault'
import type { Verb } from '../verb'

/** By either side; what was signed and chosen stays with whoever did it. */
export const unbind: Verb<'family.unbind'> = async ({ db, me, now }, { bond: id }) => {
  const person = me.person!.id
  const mine = and(eq(bond.id, id), or(eq(bond.official, person), eq(bond.relative, person)))
  await db
    .update(bond)
    .set({ endedAt: now, endedBy: person })
    .where(and(mine, isNull(bond.endedAt)))
  if (!(await db.$count(bond, mine))) throw new Fault('missing', '没有找到这位家人，请刷新后查看。')
  return {}
}
