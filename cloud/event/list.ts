import { sql } from 'drizzle-orm'
import { PAGE } from '../../contract/limits'
import { afterId, pageOf } from '../cursor'
import { dayOf, startOf } from '../day'
import type { Me } from '../rights'
import type { Verb } from '../verb'
import { loadShown, standing } from './shown'

/** Organisers see all; others what is open to everybody, what belongs to a course of theirs, and where they were. */
const inSight = (me: Me) =>
  me.organiser
    ? sql`true`
    : sql`(exists (select from attendance a where a."event" = n."id" and a."person" = ${me.person!.id})
        or (not n."test" and ${standing(sql`n."id"`)} and (n."programme" is null
          or exists (select from enrolment e where e."person" = ${me.person!.id}
            and e."programme" = n."programme" and ${standing(sql`e."id"`)}))))`

export const list: Verb<'event.list'> = async ({ db, me, now }, { when, cursor }) => {
  const today = startOf(dayOf(now)).toISOString()
  const after = afterId(cursor)
  const last = sql`(select l."startsAt", l."id" from event l where l."id" = ${after})`
  const ahead = when === 'ahead'
  const beyond = ahead ? sql`> ${last}` : sql`< ${last}`
  const found = await loadShown(
    db,
    me,
    now,
    sql`where ${ahead ? sql`n."endsAt" >= ${today}` : sql`n."endsAt" < ${today}`} and ${inSight(me)}
      and ${after ? sql`(n."startsAt", n."id") ${beyond}` : sql`true`}
    order by ${ahead ? sql`n."startsAt", n."id"` : sql`n."startsAt" desc, n."id" desc`} limit ${PAGE + 1}`,
  )
  return pageOf(found, ({ id }) => id)
}
