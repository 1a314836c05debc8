import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { PAGE } from '../../contract/limits'
import { afterId, pageOf } from '../cursor'
import { person, request, unit } from '../db/schema/people'
import type { Verb } from '../verb'
import { requestFields, shownRequest } from './asking'

/** A family member is known by the unit of the official who invited them. */
const unitName = sql<string>`${unit.name} || case ${person.kind} when 'relative' then '（家属）' else '' end`

/** Open ones by the day they are due, answered ones newest first. */
export const requests: Verb<'people.requests'> = async ({ db }, { open, cursor }) => {
  const last = afterId(cursor)
  const place = open ? sql`${request.dueOn}, ${request.id}` : sql`${request.answeredAt}, ${request.id}`
  const beyond = open ? sql`>` : sql`<`
  const rows = await db
    .select({ ...requestFields, person: person.id, name: person.name, unitName })
    .from(request)
    .innerJoin(person, eq(person.id, request.person))
    .innerJoin(unit, eq(unit.id, person.unit))
    .where(
      and(
        open ? isNull(request.answer) : isNotNull(request.answer),
        last
          ? sql`(${place}) ${beyond} (select ${place} from ${request} where ${request.id} = ${last})`
          : undefined,
      ),
    )
    .orderBy(...(open ? [request.dueOn, request.id] : [desc(request.answeredAt), desc(request.id)]))
    .limit(PAGE + 1)
  const { items, next } = pageOf(rows, ({ id }) => id)
  return { items: items.map((row) => ({ ...row, ...shownRequest(row) })), next }
}
