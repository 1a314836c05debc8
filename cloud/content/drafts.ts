import { and, desc, eq, ne } from 'drizzle-orm'
import { item, law } from '../db/schema/content'
import type { Verb } from '../verb'

/** What waits for an organiser, with what has to be looked up first. Readers follow their cases and never wait here. */
export const drafts: Verb<'content.drafts'> = async ({ db }) => {
  const laws = new Map((await db.select().from(law)).map((row) => [row.slug, row]))
  const rows = await db
    .select({ kind: item.kind, slug: item.slug, title: item.title, version: item.version, leans: item.leans })
    .from(item)
    .where(and(eq(item.state, 'draft'), ne(item.kind, 'reader')))
    .orderBy(item.kind, item.place, desc(item.version))
  const why = (slugs: string[]) =>
    slugs.flatMap((slug) => {
      const entry = laws.get(slug)
      return entry?.recheck ? [`《${entry.short}》：${entry.recheck}`] : []
    })
  return { items: rows.map(({ leans, ...row }) => ({ ...row, why: why(leans) })) }
}
