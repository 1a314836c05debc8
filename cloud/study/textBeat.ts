import { sql } from 'drizzle-orm'
import { LATE_HOURS, TEXT_BUDGET, type StudyKind } from '../../contract/limits'
import type { Db } from '../db/db'

type Beat = { session: string; beat: number; from: number; to: number; paragraph: number; end: boolean }

/** What the beat met and left. */
export type TextBeat = {
  kind: StudyKind
  slug: string
  version: number
  seconds: number
  paragraph: number
  end: boolean
  chars: number
  /** A film's length; 0 for a text of its own. */
  length: number
  before: number
  accepted: number
  again: boolean
  late: boolean
  at: number
  unmarked: boolean
}

/**
 * Takes one numbered beat of a text, all of the rule in one statement: as a film's beat, with three
 * differences. The seconds are the session's own active seconds, one for one of the server's; every second
 * new to the session adds to the text's; and there is no edge: how far the reader came is the paragraph of
 * the newest beat of a live session, and whether the end was reached, which stays true.
 */
export async function takeTextBeat(db: Db, person: string, now: Date, beat: Beat) {
  const at = now.toISOString()
  const { rows } = await db.execute<TextBeat>(sql`
    with held as (
      select s."id", s."kind", s."slug", s."version", s."openedAt", s."closedAt", s."accepted", s."beats", s."covered",
        r."seconds", r."paragraph", r."end", least(${at}::timestamptz, s."closedAt") "at"
      from study_session s join reading r
        on r."person" = s."person" and r."kind" = s."kind" and r."slug" = s."slug" and r."version" = s."version"
      where s."id" = ${beat.session} and s."person" = ${person} and s."kind" <> 'film'
      for update of s, r
    ), asked as (
      select held.*, "beats" @> ${beat.beat}::int "again",
        ${at}::timestamptz > "openedAt" + make_interval(hours => ${LATE_HOURS}) "late",
        floor(${TEXT_BUDGET}::numeric * extract(epoch from "at" - "openedAt"))::int - "accepted" "room",
        "closedAt" is null and ${beat.beat}::int >= coalesce(upper("beats"), 0) "newest"
      from held
    ), taken as (
      select asked.*, "again" or "late" "idle",
        case when "again" or "late" then 0 else greatest(0, least(${beat.to}::int - ${beat.from}::int, "room")) end "took"
      from asked
    ), read as (
      select taken.*, "covered" + int4multirange(int4range(${beat.from}::int, ${beat.from}::int + "took")) "played"
      from taken
    ), moved as (
      select read.*, "seconds" + (
          select coalesce(sum(upper(r) - lower(r)), 0)::int from unnest("played" - "covered") r) "total",
        case when "newest" and not "idle" then ${beat.paragraph}::int else "paragraph" end "place",
        "end" or (${beat.end} and not "idle") "reached"
      from read
    ), counted as (
      update study_session s set "accepted" = s."accepted" + m."took", "covered" = m."played",
        "beats" = s."beats" + int4multirange(int4range(${beat.beat}::int, ${beat.beat}::int + 1))
      from moved m where s."id" = m."id" and not m."idle"
    ), kept as (
      update reading r set "seconds" = m."total", "paragraph" = m."place", "end" = m."reached",
        "updatedAt" = ${at}::timestamptz
      from moved m where r."person" = ${person} and r."kind" = m."kind" and r."slug" = m."slug"
        and r."version" = m."version" and not m."idle"
    )
    select m."kind", m."slug", m."version", m."total" "seconds", m."place" "paragraph", m."reached" "end",
      i."chars", i."seconds" "length", m."seconds" "before", m."accepted" + m."took" "accepted", m."again", m."late",
      (extract(epoch from m."at") * 1000)::float8 "at",
      not m."idle" and (select p."calendar" from person p where p."id" = ${person}) and not exists (
        select from checkin k where k."person" = ${person} and k."kind" = m."kind" and k."slug" = m."slug"
          and k."day" = (m."at" at time zone 'Asia/Shanghai')::date) "unmarked"
    from moved m join item i on i."slug" = m."slug" and i."version" = m."version"
      and (i."kind" = 'film') = (m."kind" = 'transcript') and i."kind" <> 'reader'`)
  return rows[0]
}
