import { sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import type { Verb } from '../verb'

type Item = Output<'programme.list'>['items'][number]

/** What officials follow; a family's programme comes with an invitation. */
export const list: Verb<'programme.list'> = async ({ db }) => {
  const { rows } = await db.execute<Item>(sql`
    select distinct on ("slug") "slug", "title", "audience", "purpose", "dueDays", "steps"
    from programme where "state" = 'published' and not "family" order by "slug", "version" desc`)
  return { items: rows }
}
