import { sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import { standingFamily } from '../familyRights'
import { unitsOf } from '../rights'
import type { Verb } from '../verb'

type Row = Output<'family.counts'>['items'][number]

/** Of so few, the number of those who signed would name those who did not. */
const FEWEST = 3

/** By the official's unit of today. */
export const counts: Verb<'family.counts'> = async ({ db, me }) => {
  const own = unitsOf(me)
  const { rows } = await db.execute<Row>(sql`
    with asked as (
      select o."id", o."unit" from person o where o."kind" = 'official' and not o."left" and o."erasedAt" is null
        and not o."review" and ${own ? sql`o."unit" = any(${sql.param(own)}::uuid[])` : sql`true`}),
    bound as (select a."unit", b."relative" from bond b join asked a on a."id" = b."official" where b."endedAt" is null),
    each as (
      select u."id" as unit, u."name" as "unitName",
        (select count(*)::int from asked a where a."unit" = u."id"
          and exists (select from family_invite i where i."official" = a."id")) as officials,
        (select count(distinct b."relative")::int from bound b where b."unit" = u."id") as members,
        (select count(distinct b."relative")::int from bound b where b."unit" = u."id"
          and exists (select from signing s where s."person" = b."relative" and ${standingFamily})) as signed
      from unit u where u."id" in (select "unit" from asked))
    select "unit", "unitName", "officials", "members", case when "members" >= ${FEWEST}::int then "signed" end as "signed"
    from each where officials > 0 or members > 0 order by "unitName"`)
  return { items: rows }
}
