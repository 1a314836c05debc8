import { sql, type SQL } from 'drizzle-orm'
import { FILM_BUDGET } from '../../contract/limits'
import type { Db } from '../db/db'
import { allowed, counted, isNewest, judged, met, played, session, type Beat, type Met } from './beatRule'

/** Gaps of at most this many seconds do not stop the walk along what was watched. */
export const EDGE_SECONDS = 2

/** Ranges as PostgreSQL prints them. */
export type FilmBeat = Met & { seconds: number; before: string; watched: string; covered: string }

/**
 * `watched` grows by the part of (watched + played) that hangs together with the film's beginning, with gaps of
 * at most 2 seconds. Seconds beyond such a gap wait in `covered`: a beat that arrives late closes the gap and
 * credits them, in whatever order the beats come; skipping ahead alone never does. A film that the person once
 * saw to its end is free: everything played is credited at once.
 */
const credit = (person: string): SQL => sql`
  case when "took" = 0 then "watched" else "watched" + coalesce((
    select range_agg(r) from (
      select r, bool_or("gap") over (order by r) "broken" from (
        select r, lower(r) - coalesce(lag(upper(r)) over (order by r), 0) > ${EDGE_SECONDS} "gap"
        from unnest("watched" + "played") r) gaps) walk
    where not "broken" or exists (
      select from completion c where c."person" = ${person} and c."kind" = 'film' and c."slug" = added."slug")
  ), '{}') end "credit"`

/**
 * Takes one numbered beat of a film, all of the rule in one statement: the session is the asking person's own,
 * and both its row and the film's row are held until the end; the beat is cut to the film, then to the budget;
 * the place to go on from moves with the newest beat of a live session only.
 */
export async function takeFilmBeat(db: Db, person: string, now: Date, beat: Beat) {
  const at = now.toISOString()
  const { rows } = await db.execute<FilmBeat>(sql`
    with held as (
      select ${session(at)}, w."seconds", w."watched"
      from study_session s
      join watch w on w."person" = s."person" and w."slug" = s."slug" and w."version" = s."version"
      where s."id" = ${beat.session} and s."person" = ${person} and s."kind" = 'film'
      for update of s, w
    ), asked as (
      select held.*, least(${beat.from}::int, "seconds") "start", least(${beat.to}::int, "seconds") "stop",
        ${judged(beat, at, FILM_BUDGET)}, ${isNewest(beat)} and ${beat.to}::int > ${beat.from}::int "newest"
      from held
    ), taken as (select asked.*, ${allowed(sql`"stop" - "start"`)} from asked),
    added as (select taken.*, ${played(sql`"start"`)} from taken),
    credited as (select added.*, ${credit(person)} from added),
    counted as (${counted(beat, sql`credited`)}),
    kept as (
      update watch w set "watched" = c."credit", "updatedAt" = ${at}::timestamptz,
        "position" = case when c."newest" then c."stop" else w."position" end
      from credited c where w."person" = ${person} and w."slug" = c."slug" and w."version" = c."version"
        and not c."idle"
    )
    select "seconds", "watched"::text "before", "credit"::text "watched", "played"::text "covered",
      ${met(person, sql`credited`, sql`"took" > 0`)}
    from credited`)
  return rows[0]
}
