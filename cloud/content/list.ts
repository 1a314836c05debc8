import { sql, type SQL } from 'drizzle-orm'
import type { Input } from '../../contract'
import { PAGE } from '../../contract/limits'
import { pageOf } from '../cursor'
import { item } from '../db/schema/content'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { cards } from './cards'
import { wordsOf } from './fold'

const all = (conditions: SQL[]): SQL => sql.join([sql`true`, ...conditions], sql` and `)

function placeOf(cursor: string | undefined) {
  if (cursor === undefined) return undefined
  const found = /^(\d)\.(\d{1,9})$/.exec(cursor)
  if (!found) throw new Fault('input', '列表已经变化，请返回后重新打开。')
  return { rank: Number(found[1]), place: Number(found[2]) }
}

const columns = ({ kind, category, query = '' }: Input<'content.list'>): SQL =>
  all([
    sql`item.state = 'published'`,
    ...(kind ? [sql`item.kind = ${kind}`] : []),
    ...(category ? [sql`item.category = ${category}`] : []),
    ...wordsOf(query).map((word) => sql`position(${word} in ${item.searchText}) > 0`),
  ])

/** Published items, 20 at a time; all words of the query must stand in title or text. */
export const list: Verb<'content.list'> = async ({ db, me }, input) => {
  const own = all([
    ...(input.favourite === undefined ? [] : [sql`card.favourite = ${input.favourite}`]),
    ...(input.unread === undefined ? [] : [sql`(card.read <> 'done') = ${input.unread}`]),
  ])
  const after = placeOf(input.cursor)
  const found = await cards(db, me, { where: columns(input), own, after, limit: PAGE + 1 })
  return pageOf(found, ({ rank, place }) => `${rank}.${place}`)
}
