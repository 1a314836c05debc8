import { eq } from 'drizzle-orm'
import { law as table } from '../db/schema/content'
import { Fault } from '../fault'
import type { Verb } from '../verb'

/** One rule of the law index; an article that was not checked goes without its number. */
export const law: Verb<'content.law'> = async ({ db }, input) => {
  const [found] = await db.select().from(table).where(eq(table.slug, input.law))
  if (!found) throw new Fault('missing', '法条索引里没有这部规定。')
  const articles = found.articles.map((entry) => (entry.checked ? entry : { ...entry, no: '' }))
  return { ...found, law: found.slug, articles }
}
