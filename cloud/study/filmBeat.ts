import { sql } from 'drizzle-orm'
import { FILM_BUDGET, LATE_HOURS } from '../../contract/limits'
import type { Db } from '../db/db'

/** Gaps of at most this many seconds do not stop the walk along what was watched. */
export const EDGE_SECONDS = 2

type Beat = { session: string; beat: number; from: number; to: number }

/** What the beat met and left; ranges as PostgreSQL prints them. */
export type FilmBeat = {
  slug: string
  version: number
  seconds: number
  before: string
  watched: string
  covered: string
  accepted: number
  /** This number was counted earlier: nothing moved. */
  again: boolean
  /** The session is past its 24 hours: nothing moved. */
  late: boolean
  /** When this happened: now, or when the session was closed. In milliseconds. */
  at: number
  closed: boolean
  /** Seconds that this beat was allowed. */
  took: number
  /** The calendar is on, and this film does not stand on that day yet. */
  unmarked: boolean
}

/**
 * Takes one numbered beat of a film, all of the rule in one statement:
 * - the session is the asking person's own, and both its row and the film's row are held until the end;
 * - a number counts once, and nothing is taken later than 24 hours after the session opened;
 * - the beat is cut to the film, then from its end to what is left of the budget: 1.5 times the server's
 *   seconds since the session opened (until it was closed), less the lengths of all beats taken before,
 *   replays of the same seconds included;
 * - what remains joins `covered`, the seconds that this session has really played;
 * - `watched` grows by the part of (watched + covered) that hangs together with the film's beginning, with
 *   gaps of at most 2 seconds. Seconds beyond such a gap wait in `covered`: a beat that arrives late closes
 *   the gap and credits them, in whatever order the beats come; skipping ahead alone never does;
 * - a film that the person once saw to its end is free: everything played is credited at once;
 * - the place to go on from moves with the newest beat of a live session only.
 */
export async function takeFilmBeat(db: Db, person: string, now: Date, beat: Beat) {
  const at = now.toISOString()
  const { rows } = await db.execute<FilmBeat>(sql`
    with held as (
      select s."id", s."slug", s."version", s."openedAt", s."closedAt", s."accepted", s."beats", s."covered",
        w."seconds", w."watched", least(${at}::timestamptz, s."closedAt") "at"
      from study_session s
      join watch w on w."person" = s."person" and w."slug" = s."slug" and w."version" = s."version"
      where s."id" = ${beat.session} and s."person" = ${person} and s."kind" = 'film'
      for update of s, w
    ), asked as (
      select held.*, "beats" @> ${beat.beat}::int "again",
        ${at}::timestamptz > "openedAt" + make_interval(hours => ${LATE_HOURS}) "late",
        floor(${FILM_BUDGET}::numeric * extract(epoch from "at" - "openedAt"))::int - "accepted" "room",
        least(${beat.from}::int, "seconds") "start", least(${beat.to}::int, "seconds") "stop",
        "closedAt" is null and ${beat.to}::int > ${beat.from}::int
          and ${beat.beat}::int >= coalesce(upper("beats"), 0) "newest"
      from held
    ), taken as (
      select asked.*, case when "again" or "late" then 0 else greatest(0, least("stop" - "start", "room")) end "took"
      from asked
    ), added as (
      select taken.*, "covered" + int4multirange(int4range("start", "start" + "took")) "played" from taken
    ), credited as (
      select added.*, case when "took" = 0 then "watched" else "watched" + coalesce((
        select range_agg(r) from (
          select r, bool_or("gap") over (order by r) "broken" from (
            select r, lower(r) - coalesce(lag(upper(r)) over (order by r), 0) > ${EDGE_SECONDS} "gap"
            from unnest("watched" + "played") r) gaps) walk
        where not "broken" or exists (
          select from completion c where c."person" = ${person} and c."kind" = 'film' and c."slug" = added."slug")
      ), '{}') end "credit" from added
    ), counted as (
      update study_session s set "accepted" = s."accepted" + c."took", "covered" = c."played",
        "beats" = s."beats" + int4multirange(int4range(${beat.beat}::int, ${beat.beat}::int + 1))
      from credited c where s."id" = c."id" and not c."again" and not c."late"
    ), kept as (
      update watch w set "watched" = c."credit", "updatedAt" = ${at}::timestamptz,
        "position" = case when c."newest" then c."stop" else w."position" end
      from credited c where w."person" = ${person} and w."slug" = c."slug" and w."version" = c."version"
        and not c."again" and not c."late"
    )
    select "slug", "version", "seconds", "watched"::text "before", "credit"::text "watched", "played"::text "covered",
      "accepted" + "took" "accepted", "again", "late", (extract(epoch from "at") * 1000)::float8 "at",
      "closedAt" is not null "closed", "took",
      "took" > 0 and (select p."calendar" from person p where p."id" = ${person}) and not exists (
        select from checkin k where k."person" = ${person} and k."kind" = 'film' and k."slug" = credited."slug"
          and k."day" = (credited."at" at time zone 'Asia/Shanghai')::date) "unmarked"
    from credited`)
  return rows[0]
}
