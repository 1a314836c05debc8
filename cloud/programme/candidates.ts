import { sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import { PAGE } from '../../contract/limits'
import { afterId, pageOf } from '../cursor'
import { published } from '../published'
import type { Verb } from '../verb'

type Item = Output<'programme.candidates'>['items'][number]

// WeChat's reviewer is found by name alone, never among a group.
export const candidates: Verb<'programme.candidates'> = async ({ db }, input) => {
  const { programme, group, from, to, query, cursor } = input
  await published(db, programme)
  const after = afterId(cursor)
  const name = query?.trim()
  const { rows } = await db.execute<Item>(sql`
    select p."id" "person", p."name", u."name" "unitName", p."position", p."appointedOn"::text,
      exists (select from enrolment e where e."person" = p."id" and e."programme" = ${programme}
        and e."appointedOn" = p."appointedOn"
        and not exists (select from voided v where v."target" = e."id" and v."kind" = 'enrolment')) "enrolled"
    from person p join unit u on u."id" = p."unit"
    where p."kind" = 'official' and not p."left" and p."erasedAt" is null
      and ${name ? sql`position(${name} in p."name") > 0` : sql`not p."review"`}
      and ${group ? sql`${group} = any(p."groups")` : sql`true`}
      and ${from ? sql`p."appointedOn" >= ${from}` : sql`true`}
      and ${to ? sql`p."appointedOn" <= ${to}` : sql`true`}
      and ${
        after
          ? sql`(u."name", p."name", p."id") > (select lu."name", l."name", l."id"
              from person l join unit lu on lu."id" = l."unit" where l."id" = ${after})`
          : sql`true`
      }
    order by u."name", p."name", p."id" limit ${PAGE + 1}`)
  return pageOf(rows, ({ person }) => person)
}
