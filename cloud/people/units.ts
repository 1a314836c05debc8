import { inArray } from 'drizzle-orm'
import { unit } from '../db/schema/people'
import { unitsOf } from '../rights'
import type { Verb } from '../verb'

export const units: Verb<'people.units'> = async ({ db, me }) => {
  const own = unitsOf(me)
  const rows = await db
    .select()
    .from(unit)
    .where(own ? inArray(unit.id, own) : undefined)
    .orderBy(unit.name)
  // To a liaison the unit above the own ones is not there.
  const seen = new Set(rows.map(({ id }) => id))
  return {
    items: rows.map(({ id, name, parent }) => ({
      id,
      name,
      parent: parent && seen.has(parent) ? parent : null,
    })),
  }
}
