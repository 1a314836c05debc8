import { and, eq, notInArray } from 'drizzle-orm'
import { familyRole } from '../db/schema/family'
import type { Verb } from '../verb'
import { checkBound } from './bound'

/** Exactly these from now on; one that is kept keeps its day. */
export const takeRoles: Verb<'family.takeRoles'> = async ({ db, me, now }, { roles }) => {
  const person = me.person!.id
  await checkBound(db, person)
  await db.transaction(async (tx) => {
    await tx
      .delete(familyRole)
      .where(
        and(eq(familyRole.person, person), roles.length ? notInArray(familyRole.role, roles) : undefined),
      )
    if (roles.length)
      await tx
        .insert(familyRole)
        .values(roles.map((role) => ({ person, role, at: now })))
        .onConflictDoNothing()
  })
  return {}
}
