import { sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import { PAGE } from '../../contract/limits'
import { containing } from '../containing'
import { afterId, pageOf } from '../cursor'
import { dayOf } from '../day'
import { signings } from './signings'
import type { Verb } from '../verb'

type Item = Output<'family.signed'>['items'][number]
type Row = Omit<Item, 'signedOn'> & { at: number }

export const signed: Verb<'family.signed'> = async ({ db }, { query, cursor }) => {
  const last = afterId(cursor)
  const words = query ? containing(query) : null
  const { rows } = await db.execute<Row>(sql`
    select s."id" as signing, k.official, k."unitName", k."relation",
      (extract(epoch from s."signedAt") * 1000)::float8 as at
    from ${signings(words ? sql`(o."name" ilike ${words} or u."name" ilike ${words})` : sql`true`)}
      and ${last ? sql`(s."signedAt", s."id") < (select z."signedAt", z."id" from signing z where z."id" = ${last})` : sql`true`}
    order by s."signedAt" desc, s."id" desc limit ${PAGE + 1}`)
  const { items, next } = pageOf(rows, ({ signing }) => signing)
  return { items: items.map(({ at, ...row }) => ({ ...row, signedOn: dayOf(new Date(at)) })), next }
}
