import { eq } from 'drizzle-orm'
import { outline as table } from '../db/schema/content'
import { Fault } from '../fault'
import type { Verb } from '../verb'

export const outline: Verb<'programme.outline'> = async ({ db }, { slug }) => {
  const [found] = await db.select().from(table).where(eq(table.slug, slug))
  if (!found) throw new Fault('missing', '没有找到这份谈话提纲。')
  return found
}
