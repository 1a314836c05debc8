import { sql, type SQL } from 'drizzle-orm'
import type { Output } from '../../contract'
import { dayOf } from '../day'
import type { Db } from '../db/db'
import { item, type ItemKind } from '../db/schema/content'
import { seen } from '../familyRights'
import type { Me } from '../rights'

export type Card = Output<'content.list'>['items'][number]
type Row = Omit<Card, 'publishedOn'> & { rank: number; place: number; at: number }

/** Lists of several kinds go by this order. */
const rank = sql`case item.kind when 'case' then 0 when 'reader' then 1 when 'film' then 2 else 3 end`

/** What the asking person has begun and finished, as items: a film counts by its transcript too. */
const mine = (person: string | null): SQL => sql`
  finished as (
    select distinct case c.kind when 'article' then 'text' else 'film' end as kind, c.slug from completion c
    where c.person = ${person}::uuid and not exists (select from voided v where v.target = c.id)),
  begun as (
    select case r.kind when 'article' then 'text' else 'film' end as kind, r.slug from reading r
    where r.person = ${person}::uuid and (r.seconds > 0 or r."end")
    union select 'film', w.slug from watch w where w.person = ${person}::uuid and not isempty(w.watched))`

const stateOf = (kind: SQL, slug: SQL): SQL => sql`case
  when exists (select from finished f where f.kind = ${kind} and f.slug = ${slug}) then 'done'
  when exists (select from begun b where b.kind = ${kind} and b.slug = ${slug}) then 'some' else 'none' end`

/** A reader is what its cases are: done when all are, begun when one is. */
const read = sql`case when item.kind = 'reader' then (
    select case when bool_and(one.state = 'done') then 'done' when bool_or(one.state <> 'none') then 'some' else 'none' end
    from (select ${stateOf(sql`'text'`, sql`c.slug`)} as state from jsonb_array_elements_text(item.body -> 'cases') as c(slug)) one)
  else ${stateOf(sql`case item.kind when 'film' then 'film' else 'text' end`, sql`item.slug`)} end`

export type Which = {
  /** On the item's own columns, of the table item. */
  where: SQL
  /** On `card.read` and `card.favourite`, which are the person's. */
  own?: SQL | undefined
  after?: { rank: number; place: number } | undefined
  limit?: number | undefined
}

/** Cards of items that the asking person may see, in the pack's order, with what they have read of them. */
export async function cards(db: Db, me: Me, { where, own = sql`true`, after, limit = 200 }: Which) {
  const person = me.person?.id ?? null
  const from = after ? sql`(card.rank, card.place) > (${after.rank}, ${after.place})` : sql`true`
  const { rows } = await db.execute<Row>(sql`
    with ${mine(person)}
    select * from (
      select item.kind, item.slug, item.title, item.category, item.summary, item.minutes, item.cover, item.access, item.fiction, item.place,
        ${rank} as rank, ${read} as read, (extract(epoch from ${item.importedAt}) * 1000)::float8 as at,
        exists (select from favourite v where v.person = ${person}::uuid and v.kind = item.kind and v.slug = item.slug) as favourite
      from item where ${seen(me)} and ${where}) card
    where ${own} and ${from} order by card.rank, card.place limit ${limit}`)
  return rows.map(({ at, ...row }) => ({ ...row, publishedOn: dayOf(new Date(Number(at))) }))
}

type Shown<Body> = { kind: ItemKind; version: number; body: Body; chars: number; seconds: number }

/** The one version of an item to show: the published one, else (for a record's sake) the last that was; or a named one. */
export async function shown<Body>(db: Db, me: Me, kinds: ItemKind[], slug: string, version?: number) {
  const named = version === undefined ? sql`true` : sql`item.version = ${version}`
  const state = me.person ? sql`item.state in ('published', 'retired')` : sql`item.state = 'published'`
  const among = sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  )
  const { rows } = await db.execute<Shown<Body>>(sql`
    select item.kind, item.version, item.body, item.chars, item.seconds from item
    where item.slug = ${slug} and item.kind in (${among}) and ${state} and ${named} and ${seen(me)}
    order by item.state = 'published' desc, item.version desc limit 1`)
  const found = rows[0]
  if (!found) return null
  const where = sql`item.kind = ${found.kind} and item.slug = ${slug} and item.version = ${found.version}`
  const [card] = await cards(db, me, { where })
  return card ? { ...found, card } : null
}
