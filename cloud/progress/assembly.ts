import { sql } from 'drizzle-orm'
import type { Db } from '../db/db'

/** Sign-in ends when the organiser ends it, or by itself so long after the announced end. */
export const GRACE_HOURS = 2

export const lastSignIn = (endsAt: Date): Date => new Date(endsAt.getTime() + GRACE_HOURS * 3600_000)

/** An event that can still be attended. */
export type Coming = {
  id: string
  title: string
  place: string
  startsAt: Date
  endsAt: Date
  programme: string | null
  open: boolean
}

/** Events not over yet, open ones first, then by start; no rehearsals and nothing voided. */
export async function comingEvents(db: Db, now: Date): Promise<Coming[]> {
  type Row = Omit<Coming, 'startsAt' | 'endsAt'> & { startsAt: number; endsAt: number }
  const { rows } = await db.execute<Row>(sql`
    select n."id", n."title", n."place", n."programme", n."openedAt" is not null "open",
      (extract(epoch from n."startsAt") * 1000)::float8 "startsAt",
      (extract(epoch from n."endsAt") * 1000)::float8 "endsAt"
    from event n
    where n."endedAt" is null and not n."test"
      and n."endsAt" >= ${now.toISOString()}::timestamptz - make_interval(hours => ${GRACE_HOURS})
      and not exists (select from voided v where v."target" = n."id" and v."kind" = 'event')
    order by 5 desc, n."startsAt", n."id"`)
  return rows.map((row) => ({ ...row, startsAt: new Date(row.startsAt), endsAt: new Date(row.endsAt) }))
}
