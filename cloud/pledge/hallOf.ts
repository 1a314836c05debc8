import { sql, type SQL } from 'drizzle-orm'
import type { Output } from '../../contract'
import type { Db } from '../db/db'
import { Fault } from '../fault'
import { GRACE_HOURS } from '../progress/assembly'

/** The hall `h` of the event `n` takes signings: not closed, no rehearsal, nothing voided, and not long over. */
export const takesSignings = (now: Date): SQL => sql`(h."closedAt" is null and not n."test"
  and n."endsAt" >= ${now.toISOString()}::timestamptz - make_interval(hours => ${GRACE_HOURS})
  and not exists (select from voided v where v."target" = n."id"))`

/** The person's attendance of the event `n` that no void stands against. */
export const attends = (person: string): SQL => sql`exists (
  select from attendance a where a."event" = n."id" and a."person" = ${person}
    and not exists (select from voided v where v."target" = a."id"))`

/**
 * An event's hall, in one statement: its screen asks every two seconds. A seal stays when its signing is withdrawn,
 * so that nobody in the hall sees who took one back.
 */
export async function hallOf(db: Db, event: string, now: Date): Promise<Output<'pledge.hall'>> {
  const { rows } = await db.execute<Output<'pledge.hall'>>(sql`
    select n."id" as event, n."title" as "eventTitle", h."text" as slug,
      (select t."title" from pledge_text t where t."slug" = h."text" order by t."version" desc limit 1) as title,
      case when h."event" is null then 'planned' when ${takesSignings(now)} then 'open' else 'closed' end as state,
      (select count(distinct s."person")::int from signing s where s."event" = n."id" and s."text" = h."text") as seals
    from event n left join hall h on h."event" = n."id" where n."id" = ${event}`)
  const found = rows[0]
  if (!found) throw new Fault('missing', '没有找到这场活动。')
  return found
}
