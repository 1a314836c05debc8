import { sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import type { Step } from '../db/schema/programme'

export type PledgeTitles = (slug: string) => string

/** Present titles of the texts that steps have signed or read. */
export async function loadPledgeTitles(db: Db, steps: Step[]): Promise<PledgeTitles> {
  const slugs = [...new Set(steps.flatMap((step) => step.pledge ?? []))]
  const found = new Map<string, string>()
  if (slugs.length > 0) {
    const { rows } = await db.execute<{ slug: string; title: string }>(sql`
      select distinct on ("slug") "slug", "title" from pledge_text where "slug" in ${slugs}
      order by "slug", "version" desc`)
    rows.forEach(({ slug, title }) => found.set(slug, title))
  }
  return (slug) => found.get(slug) ?? slug
}
