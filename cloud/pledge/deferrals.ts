import { sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import { PAGE } from '../../contract/limits'
import { afterId, pageOf } from '../cursor'
import type { Verb } from '../verb'
import { waits } from './deferred'

type Item = Output<'pledge.deferrals'>['items'][number]
type Row = Omit<Item, 'at' | 'settledAt'> & { at: number; settledAt: number | null }

/** Those that wait, the longest first; the others (talked over, or signed since) newest first. */
export const deferrals: Verb<'pledge.deferrals'> = async ({ db, me }, { open, cursor }) => {
  const last = afterId(cursor)
  const beyond = open ? sql`>` : sql`<`
  const order = open ? sql`f."at", f."id"` : sql`f."at" desc, f."id" desc`
  const { rows } = await db.execute<Row>(sql`
    select f."id", p."name", u."name" as "unitName", t."title", f."reason",
      (extract(epoch from f."at") * 1000)::float8 as at,
      (extract(epoch from f."settledAt") * 1000)::float8 as "settledAt"
    from deferral f join person p on p."id" = f."person" join unit u on u."id" = p."unit"
    join lateral (select "title" from pledge_text where "slug" = f."text" order by "version" desc limit 1) t on true
    where f."to" = ${me.person?.id ?? null} and f."reason" is not null and ${open ? waits : sql`not ${waits}`}
      and ${last ? sql`(f."at", f."id") ${beyond} (select l."at", l."id" from deferral l where l."id" = ${last})` : sql`true`}
    order by ${order} limit ${PAGE + 1}`)
  const { items, next } = pageOf(rows, ({ id }) => id)
  const moment = (at: number) => new Date(at).toISOString()
  return {
    items: items.map((row) => ({
      ...row,
      at: moment(row.at),
      settledAt: row.settledAt === null ? null : moment(row.settledAt),
    })),
    next,
  }
}
