import { outline } from '../db/schema/content'
import type { Verb } from '../verb'

export const outlines: Verb<'programme.outlines'> = async ({ db }) => ({
  items: await db.select().from(outline).orderBy(outline.slug),
})
