import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { addDays, dayOf } from '../day'
import type { Db } from '../db/db'
import { onThatDay } from '../roster'

type Newest = { slug: string; version: number; dueDays: number }

/** Lets a family member follow the newest published family programme; who follows it already, or where there is none, stays as they are. */
export async function enrolFamily(tx: Db, person: string, by: string | null, now: Date): Promise<void> {
  const { rows } = await tx.execute<Newest>(sql`
    select "slug", "version", "dueDays" from (
      select * from programme where "family" and "state" = 'published'
      order by "importedAt" desc, "slug", "version" desc limit 1) g
    where not exists (select from enrolment e where e."person" = ${person} and e."programme" = g."slug"
      and not exists (select from voided v where v."target" = e."id"))`)
  const newest = rows[0]
  if (!newest) return
  const { slug, version, dueDays } = newest
  const today = dayOf(now)
  const { atUnit, atLevel, atGroups } = await onThatDay(tx, person, today)
  // A family member has no appointment: the day of the enrolment stands in for it.
  await tx.execute(sql`
    insert into enrolment ("id", "person", "programme", "version", "appointedOn", "round", "startsOn", "dueOn",
      "atUnit", "atLevel", "atGroups", "enteredBy", "enteredAt")
    select ${v7()}, ${person}, ${slug}, ${version}, ${today}, 1 + coalesce((select max(e."round") from enrolment e
        where e."person" = ${person} and e."programme" = ${slug} and e."appointedOn" = ${today}), 0),
      ${today}, ${addDays(today, dueDays)}, ${atUnit}, ${atLevel}, ${sql.param(atGroups)}::text[], ${by}, ${now.toISOString()}
    on conflict do nothing`)
}
