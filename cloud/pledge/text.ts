import { sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import type { Db } from '../db/db'
import { Fault } from '../fault'
import type { Verb } from '../verb'

type Text = Output<'pledge.text'>

/** A text's version, the newest when none is named. */
export async function textOf(db: Db, slug: string, version?: number): Promise<Text> {
  const { rows } = await db.execute<Text>(sql`
    select "slug", "version", "title", "audience", "preamble", "articles", "closing", "minSeconds", "hash"
    from pledge_text where "slug" = ${slug} and ${version === undefined ? sql`true` : sql`"version" = ${version}`}
    order by "version" desc limit 1`)
  const found = rows[0]
  if (!found) throw new Fault('missing', '没有找到这份承诺书。')
  return found
}

export const text: Verb<'pledge.text'> = ({ db }, { slug, version }) => textOf(db, slug, version)
