import { sql } from 'drizzle-orm'
import type { Verb } from '../verb'
import { cards } from './cards'

/** Cases stand in the order of the readers; the search goes on from `after` and comes round to the beginning. */
export const next: Verb<'content.next'> = async ({ db, me }, { reader, after }) => {
  const of = reader
    ? sql`item.slug in (select jsonb_array_elements_text(r.body -> 'cases') from item r
        where r.kind = 'reader' and r.state = 'published' and r.slug = ${reader})`
    : sql`true`
  const all = await cards(db, me, { where: sql`item.kind = 'case' and item.state = 'published' and ${of}` })
  const from = all.findIndex(({ slug }) => slug === after) + 1
  const round = [...all.slice(from), ...all.slice(0, from)]
  return { next: round.find(({ slug, read }) => read !== 'done' && slug !== after) ?? null }
}
