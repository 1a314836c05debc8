import { and, eq, ilike, inArray, isNull, or, sql } from 'drizzle-orm'
import { PAGE } from '../../contract/limits'
import { containing } from '../containing'
import { afterId, pageOf } from '../cursor'
import { person, unit } from '../db/schema/people'
import { unitsOf } from '../rights'
import type { Verb } from '../verb'
import { rosterRows } from './rows'

const order = sql`${person.left}, ${unit.name}, ${person.name}, ${person.id}`

const after = (id: string) => sql`(${order}) > (select ${order} from ${person}
  join ${unit} on ${unit.id} = ${person.unit} where ${person.id} = ${id})`

const below = (top: string) => sql`${person.unit} in (with recursive branch as (
  select id from unit where id = ${top}
  union select u.id from unit u join branch on u.parent = branch.id) select id from branch)`

export const roster: Verb<'people.roster'> = async (ctx, { query, unit: top, group, cursor }) => {
  const own = unitsOf(ctx.me)
  const last = afterId(cursor)
  const words = query?.trim()
  const rows = await rosterRows(ctx.db, ctx.now)
    .where(
      and(
        eq(person.kind, 'official'),
        isNull(person.erasedAt),
        own ? inArray(person.unit, own) : undefined,
        top ? below(top) : undefined,
        group ? sql`${group} = any(${person.groups})` : undefined,
        words
          ? or(
              ilike(person.name, containing(words)),
              ilike(person.position, containing(words)),
              ilike(unit.name, containing(words)),
            )
          : undefined,
        last ? after(last) : undefined,
      ),
    )
    .orderBy(person.left, unit.name, person.name, person.id)
    .limit(PAGE + 1)
  return pageOf(rows, ({ id }) => id)
}
