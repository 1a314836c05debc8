import { sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import type { Step, StepItem } from '../db/schema/programme'

export type Titles = (item: StepItem) => { title: string; minutes: number }

/** Present titles of what the steps ask for; a text may be retired and is still named. */
export async function loadTitles(db: Db, steps: Step[]): Promise<Titles> {
  const slugs = [...new Set(steps.flatMap((step) => step.items.map((item) => item.slug)))]
  const found = new Map<string, { title: string; minutes: number }>()
  if (slugs.length > 0) {
    const { rows } = await db.execute<{ key: string; title: string; minutes: number }>(sql`
      select distinct on (1) case "kind" when 'film' then 'film:' else 'article:' end || "slug" "key",
        "title", "minutes"
      from item where "slug" in ${slugs} and "kind" <> 'reader'
      order by 1, "state" = 'draft', "version" desc`)
    rows.forEach((row) => found.set(row.key, row))
  }
  return ({ kind, slug }) => found.get(`${kind}:${slug}`) ?? { title: slug, minutes: 1 }
}
