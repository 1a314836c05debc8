import { sql } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import type { StudyKind } from '../../contract/limits'
import { dayOf } from '../day'
import type { Db } from '../db/db'
import { moved } from '../progress/moved'
import { onThatDay } from '../roster'

type Done = { session: string; kind: StudyKind; slug: string; version: number; at: number; seen: boolean }

const nothing = { finished: [], opened: [] }

/**
 * Writes down that a film was seen to its end or a text read by its rule, once a session, and says what that
 * opened. Safe to repeat: a beat whose reply was lost finds the record that it made.
 * @param done.seen this session itself reached the end; without it only a first completion counts
 */
export async function finish(db: Db, person: string, now: Date, done: Done) {
  const at = new Date(done.at)
  const who = await onThatDay(db, person, dayOf(at))
  const { rows } = await db.execute<{ id: string }>(sql`
    with made as (
      insert into completion ("id", "session", "person", "kind", "slug", "version", "at", "atUnit", "atLevel", "atGroups")
      select ${uuid()}::uuid, ${done.session}::uuid, ${person}::uuid, ${done.kind}, ${done.slug}, ${done.version}::int,
        ${at.toISOString()}::timestamptz, ${who.atUnit}::uuid, ${who.atLevel},
        array(select jsonb_array_elements_text(${JSON.stringify(who.atGroups)}::jsonb))
      where ${done.seen} or not exists (select from completion
        where "person" = ${person} and "kind" = ${done.kind} and "slug" = ${done.slug})
      on conflict ("session") do nothing returning "id")
    select "id" from made union all select "id" from completion where "session" = ${done.session}`)
  const id = rows[0]?.id
  return id ? moved(db, person, now, id) : nothing
}
