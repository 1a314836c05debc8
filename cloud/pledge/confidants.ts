import { sql, type SQL } from 'drizzle-orm'
import type { Output } from '../../contract'
import type { Verb } from '../verb'

/** `p` is an organiser at present, and another than the one who asks. */
export const confides = (person: string): SQL => sql`(p."id" <> ${person} and not p."left" and not p."review"
  and p."erasedAt" is null and exists (
    select from account a join account_grant g on g."account" = a."id"
    where a."person" = p."id" and g."role" = 'organiser' and g."revokedAt" is null))`

export const confidants: Verb<'pledge.confidants'> = async ({ db, me }) => {
  const { rows } = await db.execute<Output<'pledge.confidants'>['items'][number]>(sql`
    select p."id" as person, p."name", u."name" as "unitName" from person p join unit u on u."id" = p."unit"
    where ${confides(me.person!.id)} order by p."name", u."name", p."id"`)
  return { items: rows }
}
