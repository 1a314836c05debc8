import { sql, type SQL } from 'drizzle-orm'
import type { StudyKind } from '../../contract/limits'

/** A case and a story are read as articles; a transcript is a film's. For `in`. */
export const itemKinds = (kind: StudyKind): SQL =>
  kind === 'article' ? sql`('case', 'story')` : sql`('film')`

/** The present title of what a row with "kind" and "slug" names. */
export const titleOf = (alias: string): SQL<string> => {
  const row = sql.identifier(alias)
  return sql<string>`(select i."title" from item i where i."slug" = ${row}."slug"
    and case when ${row}."kind" = 'article' then i."kind" in ('case', 'story') else i."kind" = 'film' end
    order by i."version" desc limit 1)`
}
