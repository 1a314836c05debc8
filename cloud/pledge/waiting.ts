import { sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import type { Verb } from '../verb'
import { attends, takesSignings } from './hallOf'
import { alike } from './signed'

/** Who has signed, or has said 暂不签 and not talked it over yet, is not asked again. */
export const waiting: Verb<'pledge.waiting'> = async ({ db, me, now }) => {
  const person = me.person!.id
  const { rows } = await db.execute<Output<'pledge.waiting'>['items'][number]>(sql`
    select n."id" as event, n."title" as "eventTitle", h."text" as slug, t."title"
    from hall h join event n on n."id" = h."event"
    join lateral (select "version", "title" from pledge_text where "slug" = h."text" order by "version" desc limit 1) t
      on true
    where ${takesSignings(now)} and ${attends(person)}
      and not exists (select from signing s
        where s."person" = ${person} and s."text" = h."text" and ${alike(sql`s."text"`, sql`s."version"`, sql`t."version"`)})
      and not exists (select from deferral d
        where d."person" = ${person} and d."text" = h."text" and d."settledAt" is null)
    order by h."openedAt" desc, n."id"`)
  return { items: rows }
}
