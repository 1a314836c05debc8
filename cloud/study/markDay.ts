import { sql } from 'drizzle-orm'
import type { StudyKind } from '../../contract/limits'
import { dayOf } from '../day'
import type { Db } from '../db/db'
import { titleOf } from './item'

/** Accepted seconds from which a sitting is a bit of study. */
export const MARK_SECONDS = 15

type Studied = { kind: StudyKind; slug: string; at: number }
type Item = { kind: StudyKind; slug: string; title: string }

/**
 * Sets the day's seal for what was studied, if the learner keeps a calendar.
 * @returns the day and what was studied when this made the day's first seal; null otherwise
 */
export async function markDay(db: Db, person: string, { kind, slug, at }: Studied) {
  const moment = new Date(at)
  const day = dayOf(moment)
  const { rows } = await db.execute<Item & { first: boolean }>(sql`
    with made as (
      insert into checkin ("person", "day", "kind", "slug", "at")
      select p."id", ${day}::date, ${kind}, ${slug}, ${moment.toISOString()}::timestamptz
      from person p where p."id" = ${person} and p."calendar"
      on conflict do nothing returning "kind", "slug")
    select made."kind", made."slug", ${titleOf('made')} "title", not exists (
      select from checkin k where k."person" = ${person} and k."day" = ${day}::date) "first"
    from made`)
  const [item] = rows
  return item?.first ? { day, items: [{ kind: item.kind, slug: item.slug, title: item.title }] } : null
}
