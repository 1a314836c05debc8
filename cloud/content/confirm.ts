import { and, eq, gt } from 'drizzle-orm'
import { item } from '../db/schema/content'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { publishReady } from './publishReady'

/**
 * An organiser has looked it up: the draft is shown from now on, in place of the version before, and with it
 * whatever only waited for it. Said twice, it is the same.
 */
export const confirm: Verb<'content.confirm'> = async ({ db, me }, { kind, slug, version }) => {
  if (kind === 'reader') throw new Fault('conflict', '读本不用单独确认，里面的案例都确认以后自动发布。')
  const named = and(eq(item.kind, kind), eq(item.slug, slug))
  const [found] = await db.select().from(item).where(and(named, eq(item.version, version)))
  if (!found) throw new Fault('missing', '没有找到这一版内容，请刷新后再看。')
  if (found.state === 'published') return {}
  const newer = await db.$count(item, and(named, gt(item.version, version)))
  if (found.state !== 'draft' || newer > 0) throw new Fault('conflict', '这篇内容已有更新的版本，请刷新后再确认。')
  await db
    .update(item)
    .set({ state: 'published', confirmedBy: me.account })
    .where(and(named, eq(item.version, version)))
  await publishReady(db)
  return {}
}
