import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { PAGE } from '../../contract/limits'
import { afterId, pageOf } from '../cursor'
import { account, person, suggestion } from '../db/schema/people'
import type { Verb } from '../verb'

const place = sql`${suggestion.at}, ${suggestion.id}`

export const suggestions: Verb<'people.suggestions'> = async ({ db }, { open, cursor }) => {
  const last = afterId(cursor)
  const rows = await db
    .select({
      id: suggestion.id,
      text: suggestion.text,
      at: suggestion.at,
      name: person.name,
      answer: suggestion.answer,
    })
    .from(suggestion)
    .leftJoin(account, eq(account.id, suggestion.account))
    .leftJoin(person, eq(person.id, account.person))
    .where(
      and(
        open ? isNull(suggestion.answer) : isNotNull(suggestion.answer),
        last
          ? sql`(${place}) < (select ${place} from ${suggestion} where ${suggestion.id} = ${last})`
          : undefined,
      ),
    )
    .orderBy(desc(suggestion.at), desc(suggestion.id))
    .limit(PAGE + 1)
  const { items, next } = pageOf(rows, ({ id }) => id)
  return { items: items.map((row) => ({ ...row, at: row.at.toISOString() })), next }
}
