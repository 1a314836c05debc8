import { sql, type SQL } from 'drizzle-orm'
import { LATE_HOURS } from '../../contract/limits'

/** A numbered beat of a session: whole seconds [from, to). */
export type Beat = { session: string; beat: number; from: number; to: number }

/** What any beat met and left. */
export type Met = {
  slug: string
  version: number
  /** Seconds that the session was given so far. */
  accepted: number
  /** This number was counted earlier: nothing moved. */
  again: boolean
  /** The session is past its 24 hours: nothing moved. */
  late: boolean
  /** When this happened: now, or when the session was closed. In milliseconds. */
  at: number
  /** This is the person's one open session still. */
  live: boolean
  /** The calendar is on, and what was studied does not stand on that day yet. */
  unmarked: boolean
}

// The rule that a film's and a text's beat have in common, as the pieces of their one statement. Each piece
// speaks of the columns that the pieces before it made.

/** The person's own session, and when what it tells of happened: a closed session ended its time with it. */
export const session = (at: string): SQL => sql`
  s."id", s."kind", s."slug", s."version", s."openedAt", s."closedAt", s."accepted", s."beats", s."covered",
  least(${at}::timestamptz, s."closedAt") "at"`

/**
 * A number counts once; nothing is taken later than 24 hours after the session opened; what may still be taken
 * is `budget` times the server's seconds since it opened (until it was closed), less the lengths of all beats
 * taken before, replays of the same seconds included.
 */
export const judged = ({ beat }: Beat, at: string, budget: number): SQL => sql`
  "beats" @> ${beat}::int "again",
  ${at}::timestamptz > "openedAt" + make_interval(hours => ${LATE_HOURS}) "late",
  floor(${budget}::numeric * extract(epoch from "at" - "openedAt"))::int - "accepted" "room"`

/** No later beat of a live session has been taken: only such a one says where to go on. */
export const isNewest = ({ beat }: Beat): SQL =>
  sql`"closedAt" is null and ${beat}::int >= coalesce(upper("beats"), 0)`

/** The excess over the budget is cut from the beat's end; reversed seconds are none. */
export const allowed = (length: SQL): SQL => sql`
  "again" or "late" "idle",
  case when "again" or "late" then 0 else greatest(0, least(${length}, "room")) end "took"`

/** All that the session itself has covered, this beat included. */
export const played = (from: SQL): SQL =>
  sql`"covered" + int4multirange(int4range(${from}, ${from} + "took")) "played"`

/** The session remembers the number and what it took. */
export const counted = ({ beat }: Beat, source: SQL): SQL => sql`
  update study_session s set "accepted" = s."accepted" + c."took", "covered" = c."played",
    "beats" = s."beats" + int4multirange(int4range(${beat}::int, ${beat}::int + 1))
  from ${source} c where s."id" = c."id" and not c."idle"`

/** The columns of `Met`; `studied`: this beat may mark a day. */
export const met = (person: string, source: SQL, studied: SQL): SQL => sql`
  "kind", "slug", "version", "accepted" + "took" "accepted", "again", "late",
  (extract(epoch from "at") * 1000)::float8 "at", "closedAt" is null "live",
  ${studied} and (select p."calendar" from person p where p."id" = ${person}) and not exists (
    select from checkin k where k."person" = ${person} and k."kind" = ${source}."kind" and k."slug" = ${source}."slug"
      and k."day" = (${source}."at" at time zone 'Asia/Shanghai')::date) "unmarked"`
