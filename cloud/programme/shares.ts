import { sql } from 'drizzle-orm'
import { READ_CHARS_PER_MINUTE, READ_SHARE } from '../../contract/limits'
import type { Db } from '../db/db'
import type { Shares } from '../progress/derive'

type Row = { person: string; key: string; share: number }

const NEEDED_PER_CHAR = (60 / READ_CHARS_PER_MINUTE) * READ_SHARE

/** The share of each film and text begun, by person: what was really watched or read, whichever way is further. */
export async function loadShares(db: Db, people: string[]): Promise<Map<string, Shares>> {
  if (people.length === 0) return new Map()
  const { rows } = await db.execute<Row>(sql`
    select "person", 'film:' || "slug" "key",
      (select coalesce(sum(upper(r) - lower(r)), 0) from unnest("watched") r)::float8 / greatest("seconds", 1) "share"
    from watch where "person" in ${people}
    union all
    select g."person", case g."kind" when 'transcript' then 'film:' else 'article:' end || g."slug",
      g."seconds" / greatest(i."chars" * ${NEEDED_PER_CHAR}::float8, i."seconds", 1)
    from reading g join item i on i."slug" = g."slug" and i."version" = g."version"
      and (i."kind" = 'film') = (g."kind" = 'transcript') and i."kind" <> 'reader'
    where g."person" in ${people}`)
  const all = new Map<string, Map<string, number>>()
  for (const { person, key, share } of rows) {
    const own = all.get(person) ?? new Map<string, number>()
    all.set(person, own.set(key, Math.max(own.get(key) ?? 0, Math.min(share, 1))))
  }
  return all
}
