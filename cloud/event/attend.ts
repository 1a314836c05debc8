import { sql, type SQL } from 'drizzle-orm'
import { v7 } from 'uuid'
import { CODE_TRIES } from '../../contract/limits'
import type { Db } from '../db/db'
import { GRACE_HOURS } from '../progress/assembly'

export type Attended = {
  title: string
  startsAt: number
  endsAt: number
  opened: boolean
  ended: boolean
  voided: boolean
  /** Wrong tries, this one counted; as many as are allowed when no further one was taken. */
  wrong: number
  made: string | null
  old: { id: string; at: number } | null
}

/** The event as it stands for this person, as `n`: open to them, their wrong tries, their attendance. */
const seen = (event: string, person: string, at: SQL): SQL => sql`
  select n.*, v."target" is not null "voided", coalesce(t."wrong", 0) "wrong", o."id" "oldId", o."happenedAt" "oldAt",
    n."openedAt" is not null and n."endedAt" is null and v."target" is null
      and n."endsAt" >= ${at} - make_interval(hours => ${GRACE_HOURS}) and o."id" is null "open"
  from event n
  left join voided v on v."target" = n."id"
  left join attendance_try t on t."event" = n."id" and t."person" = ${person}
  left join lateral (
    select a."id", a."happenedAt" from attendance a
    where a."event" = n."id" and a."person" = ${person}
      and not exists (select from voided w where w."target" = a."id") limit 1) o on true
  where n."id" = ${event}`

type Try = { event: string; person: string; way: 'qr' | 'digits'; right: boolean; now: Date }

/**
 * The whole sign-in as one statement: it looks at the event's state and the wrong tries, and writes either the
 * attendance (right code) or one more wrong try. Who is signed in already is neither. Two at once: the unique
 * key lets one in, and the other finds nothing made and nothing old. What can be guessed (six digits) holds the
 * row of tries first, so that of many guesses at once no more are judged than are allowed; a right token cannot
 * be a guess, and a scan writes one row only.
 */
export async function attend(db: Db, { event, person, way, right, now }: Try): Promise<Attended | null> {
  const at = sql`${now.toISOString()}::timestamptz`
  const scanned = right && way === 'qr'
  const wrong = sql`${right ? 0 : 1}::int`
  const allowed = scanned ? sql`n."wrong" < ${CODE_TRIES}` : sql`exists (select from tried)`
  const { rows } = await db.execute<Attended>(sql`
    with n as (${seen(event, person, at)}),
    tried as (
      insert into attendance_try ("event", "person", "wrong")
      select n."id", ${person}::uuid, ${wrong} from n where n."open" and not ${scanned}::boolean
      on conflict ("event", "person") do update set "wrong" = attendance_try."wrong" + ${wrong}
        where attendance_try."wrong" < ${CODE_TRIES}
      returning "wrong"),
    made as (
      insert into attendance ("id", "event", "person", "round", "way", "happenedAt", "atUnit", "atLevel", "atGroups", "enteredAt")
      select ${v7()}::uuid, n."id", p."id",
        1 + coalesce((select max(a."round") from attendance a where a."event" = n."id" and a."person" = p."id"), 0),
        ${way}, ${at}, p."unit", p."level", p."groups", ${at}
      from n join person p on p."id" = ${person}
      where ${right}::boolean and n."open" and ${allowed}
      on conflict do nothing returning "id")
    select n."title", n."voided", n."openedAt" is not null "opened", n."endedAt" is not null "ended",
      (extract(epoch from n."startsAt") * 1000)::float8 "startsAt", (extract(epoch from n."endsAt") * 1000)::float8 "endsAt",
      coalesce((select "wrong" from tried),
        case when n."open" and not ${scanned}::boolean then ${CODE_TRIES} else n."wrong" end)::int "wrong",
      (select "id" from made) "made",
      case when n."oldId" is not null then jsonb_build_object('id', n."oldId",
        'at', (extract(epoch from n."oldAt") * 1000)::float8) end "old"
    from n`)
  return rows[0] ?? null
}
