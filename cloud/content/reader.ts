import { sql } from 'drizzle-orm'
import type { ReaderBody } from '../../contract/packed'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { cards, shown } from './cards'

/** A reader and its cases, in the reader's order. */
export const reader: Verb<'content.reader'> = async ({ db, me }, { slug }) => {
  const found = await shown<ReaderBody>(db, me, ['reader'], slug)
  if (!found) throw new Fault('missing', '没有找到这本读本，可能已经更新或者撤下。')
  const { cases } = found.body
  const where = sql`item.kind = 'case' and item.state = 'published' and item.slug in (select jsonb_array_elements_text(${JSON.stringify(cases)}::jsonb))`
  const listed = await cards(db, me, { where })
  const ordered = cases.flatMap((one) => listed.filter((card) => card.slug === one))
  return { ...found.card, version: found.version, cases: ordered }
}
