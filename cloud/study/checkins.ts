import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm'
import { PAGE } from '../../contract/limits'
import { pageOf } from '../cursor'
import type { Db } from '../db/db'
import { checkin } from '../db/schema/study'
import { cursorOf, placeOf } from './cursor'
import { titleOf } from './item'

const key = sql<string>`${checkin.kind} || '.' || ${checkin.slug}`

const fields = {
  day: checkin.day,
  kind: checkin.kind,
  slug: checkin.slug,
  // An item that left the pack still stands in the calendar under its slug.
  title: sql<string>`coalesce(${titleOf('checkin')}, ${checkin.slug})`,
  at: checkin.at,
}

type Row = { day: string; at: Date }
const written = <T extends Row>(row: T) => ({ ...row, at: row.at.toISOString() })

/** The seals from one day up to (not including) another, in the order of the days. */
export async function checkinsBetween(db: Db, person: string, from: string, until: string) {
  const rows = await db
    .select(fields)
    .from(checkin)
    .where(and(eq(checkin.person, person), gte(checkin.day, from), lt(checkin.day, until)))
    .orderBy(asc(checkin.day), asc(checkin.at), asc(checkin.slug))
  return rows.map(written)
}

/** A page of all seals, newest first. */
export async function checkinsPage(db: Db, person: string, cursor: string | undefined) {
  const place = cursor === undefined ? null : placeOf(cursor)
  const rows = await db
    .select({ ...fields, key })
    .from(checkin)
    .where(
      and(
        eq(checkin.person, person),
        place ? sql`(${checkin.at}, ${key}) < (${place.at}::timestamptz, ${place.key})` : undefined,
      ),
    )
    .orderBy(desc(checkin.at), desc(key))
    .limit(PAGE + 1)
  return pageOf(rows.map(written), cursorOf)
}
