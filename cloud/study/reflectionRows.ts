import { and, desc, eq, sql, type SQL } from 'drizzle-orm'
import { PAGE } from '../../contract/limits'
import { pageOf } from '../cursor'
import type { Db } from '../db/db'
import { person, unit } from '../db/schema/people'
import { enrolment, programme } from '../db/schema/programme'
import { reflection } from '../db/schema/study'
import { cursorOf, placeOf } from './cursor'

const stepTitle = sql<string>`coalesce((select s->>'title' from jsonb_array_elements(${programme.steps}) s
  where s->>'id' = ${reflection.step}), ${reflection.step})`

/** A page of reflections, newest first, with who wrote them and the step's title. */
export async function reflectionsPage(db: Db, which: (SQL | undefined)[], cursor: string | undefined) {
  const place = cursor === undefined ? null : placeOf(cursor)
  const before =
    place && sql`(${reflection.at}, ${reflection.id}::text) < (${place.at}::timestamptz, ${place.key})`
  const rows = await db
    .select({
      id: reflection.id,
      enrolment: reflection.enrolment,
      step: reflection.step,
      stepTitle,
      text: reflection.text,
      at: reflection.at,
      name: person.name,
      unitName: unit.name,
    })
    .from(reflection)
    .innerJoin(person, eq(person.id, reflection.person))
    .innerJoin(unit, eq(unit.id, reflection.atUnit))
    .innerJoin(enrolment, eq(enrolment.id, reflection.enrolment))
    .innerJoin(
      programme,
      and(eq(programme.slug, enrolment.programme), eq(programme.version, enrolment.version)),
    )
    .where(and(...which, before ?? undefined))
    .orderBy(desc(reflection.at), desc(sql`${reflection.id}::text`))
    .limit(PAGE + 1)
  const written = rows.map((row) => ({ ...row, at: row.at.toISOString() }))
  return pageOf(written, ({ at, id }) => cursorOf({ at, key: id }))
}
