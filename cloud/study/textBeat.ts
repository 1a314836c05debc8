import { sql, type SQL } from 'drizzle-orm'
import { TEXT_BUDGET, type StudyKind } from '../../contract/limits'
import type { Db } from '../db/db'
import { allowed, counted, isNewest, judged, met, played, session, type Beat, type Met } from './beatRule'

type Page = Beat & { paragraph: number; end: boolean }

export type TextBeat = Met & {
  kind: StudyKind
  seconds: number
  paragraph: number
  end: boolean
  chars: number
  /** A film's length; 0 for a text of its own. */
  length: number
  before: number
}

/**
 * Every second new to the session adds to the text's. There is no edge: how far the reader came is the
 * paragraph of the newest beat of a live session, and whether the end was reached, which stays true.
 */
const progress = ({ paragraph, end }: Page): SQL => sql`
  "seconds" + (select coalesce(sum(upper(r) - lower(r)), 0)::int from unnest("played" - "covered") r) "total",
  case when "newest" and not "idle" then ${paragraph}::int else "paragraph" end "place",
  "end" or (${end} and not "idle") "reached"`

/**
 * Takes one numbered beat of a text, all of the rule in one statement: as a film's beat, but the seconds are
 * the session's own active seconds, one for one of the server's.
 */
export async function takeTextBeat(db: Db, person: string, now: Date, beat: Page) {
  const at = now.toISOString()
  const { rows } = await db.execute<TextBeat>(sql`
    with held as (
      select ${session(at)}, r."seconds", r."paragraph", r."end"
      from study_session s join reading r
        on r."person" = s."person" and r."kind" = s."kind" and r."slug" = s."slug" and r."version" = s."version"
      where s."id" = ${beat.session} and s."person" = ${person} and s."kind" <> 'film'
      for update of s, r
    ), asked as (select held.*, ${judged(beat, at, TEXT_BUDGET)}, ${isNewest(beat)} "newest" from held),
    taken as (select asked.*, ${allowed(sql`${beat.to}::int - ${beat.from}::int`)} from asked),
    read as (select taken.*, ${played(sql`${beat.from}::int`)} from taken),
    moved as (select read.*, ${progress(beat)} from read),
    counted as (${counted(beat, sql`moved`)}),
    kept as (
      update reading r set "seconds" = m."total", "paragraph" = m."place", "end" = m."reached",
        "updatedAt" = ${at}::timestamptz
      from moved m where r."person" = ${person} and r."kind" = m."kind" and r."slug" = m."slug"
        and r."version" = m."version" and not m."idle"
    ), answer as (
      select "total" "seconds", "place" "paragraph", "reached" "end", "seconds" "before",
        ${met(person, sql`moved`, sql`not "idle"`)}
      from moved
    )
    select a.*, i."chars", i."seconds" "length"
    from answer a join item i on i."slug" = a."slug" and i."version" = a."version"
      and (i."kind" = 'film') = (a."kind" = 'transcript') and i."kind" <> 'reader'`)
  return rows[0]
}
