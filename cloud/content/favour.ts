import { and, eq, sql } from 'drizzle-orm'
import { favourite } from '../db/schema/content'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { cards } from './cards'

/** Keeps an item among the person's favourites, or takes it out; either may be said twice. */
export const favour: Verb<'content.favour'> = async ({ db, me, now }, { kind, slug, on }) => {
  const person = me.person?.id
  if (!person) throw new Fault('signin', '请先绑定身份，再收藏。')
  if (!on) {
    const own = and(eq(favourite.person, person), eq(favourite.kind, kind), eq(favourite.slug, slug))
    await db.delete(favourite).where(own)
    return {}
  }
  const [found] = await cards(db, me, { where: sql`item.kind = ${kind} and item.slug = ${slug} and item.state = 'published'` })
  if (!found) throw new Fault('missing', '这项内容已经撤下，不能收藏。')
  await db.insert(favourite).values({ person, kind, slug, at: now }).onConflictDoNothing()
  return {}
}
