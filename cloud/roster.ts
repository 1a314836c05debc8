import { sql, type SQL } from 'drizzle-orm'
import type { Db } from './db/db'

/** Who a person was on a day; every record carries it. */
export type OnThatDay = { atUnit: string; atLevel: string; atGroups: string[] }

/**
 * Joins to `p` (person) as `v` the version that the roster had on that day: the latest since then or before, the
 * earliest for a day before all of them.
 * @param day a county day, 2026-11-23
 */
export const versionOn = (day: string): SQL => sql`
  left join lateral (
    select * from person_version where "person" = p."id"
    order by "since" <= ${day} desc, case when "since" <= ${day} then "since" end desc, "since" limit 1
  ) v on true`

/** The columns of OnThatDay, of `p` and `v`. */
export const thatDay: SQL = sql`coalesce(v."unit", p."unit") "atUnit", coalesce(v."level", p."level") "atLevel",
  coalesce(v."groups", p."groups") "atGroups"`

/** The person's unit, level and groups as the roster had them on that day. */
export async function onThatDay(db: Db, personId: string, day: string): Promise<OnThatDay> {
  const { rows } = await db.execute<OnThatDay>(
    sql`select ${thatDay} from person p ${versionOn(day)} where p."id" = ${personId}`,
  )
  const found = rows[0]
  if (!found) throw new Error('a record needs a person on the roster')
  return found
}
