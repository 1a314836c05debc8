import { sql } from 'drizzle-orm'
import type { StudyKind, Way } from '../../contract/limits'
import type { Db } from '../db/db'

type Row = {
  kind: 'record' | 'talk' | 'attendance' | 'completion' | 'signing'
  id: string
  /** The step that a record or talk names, the kind of step an event is for, the slug that was studied or signed. */
  where: string
  programme: string | null
  happenedAt: number
  enteredAt: number
  enteredBy: string | null
  info: unknown
  reason: string | null
  voided: { reason: string; at: number; by: string } | null
}

/** What `info` holds, by kind. */
export type EvidenceRow =
  | (Row & { kind: 'record'; info: { way: Way } })
  | (Row & {
      kind: 'talk'
      info: {
        place: string
        talker: string
        capacity: string
        outline: string | null
        corrects: string | null
        replaced: boolean
        reply: { agrees: 'yes' | 'no'; text: string } | null
      }
    })
  | (Row & { kind: 'attendance'; info: { title: string; place: string; way: 'qr' | 'digits' | 'hand' } })
  | (Row & { kind: 'completion'; info: { of: StudyKind } })
  | (Row & {
      kind: 'signing'
      info: { title: string; version: number; serial: string; channel: 'phone' | 'hall' | 'paper' }
    })

const ms = (column: string) => sql.raw(`(extract(epoch from ${column}) * 1000)::float8`)

const nameOf = (account: string) =>
  sql.raw(
    `coalesce((select who."name" from account own join person who on who."id" = own."person" where own."id" = ${account}), '组织者')`,
  )

const voidOf = (...targets: string[]) => sql`(
  select jsonb_build_object('reason', v."reason", 'at', ${ms('v."at"')}, 'by', ${nameOf('v."by"')})
  from voided v where v."target" in (${sql.raw(targets.join(', '))}) order by v."at" limit 1)`

// A void says why; a signer who takes it back gives no reason.
const endOf = sql`coalesce(${voidOf('s."id"')}, (
  select jsonb_build_object('reason', '本人撤回', 'at', ${ms('w."at"')},
    'by', (select own."name" from person own where own."id" = s."person"))
  from ledger w where w."signing" = s."id" and w."kind" = 'withdrawn'))`

/** The signings of a person: when, how and under which serial; the handwriting is their own. */
const signings = (person: string) => sql`
  select 'signing', s."id", s."text", null, ${ms('s."signedAt"')}, ${ms('l."at"')},
    case when s."enteredBy" is not null then ${nameOf('s."enteredBy"')} end,
    jsonb_build_object('title', t."title", 'version', s."version", 'serial', s."serial", 'channel', s."channel"),
    null, ${endOf}
  from signing s join pledge_text t on t."slug" = s."text" and t."version" = s."version"
  join ledger l on l."signing" = s."id" and l."kind" = 'signed' where s."person" = ${person}`

/** Every record behind an enrolment, with who entered it and why it was voided; no rehearsals. */
export async function evidenceRows(db: Db, enrolment: string, person: string): Promise<EvidenceRow[]> {
  const { rows } = await db.execute<EvidenceRow>(sql`
    select 'record' "kind", r."id", r."step" "where", null "programme",
      ${ms(`(r."happenedOn"::timestamp at time zone 'Asia/Shanghai')`)} "happenedAt", ${ms('r."enteredAt"')} "enteredAt",
      ${nameOf('r."enteredBy"')} "enteredBy", jsonb_build_object('way', r."way") "info", r."reason", ${voidOf('r."id"')} "voided"
    from record r where r."enrolment" = ${enrolment}
    union all
    select 'talk', t."id", t."step", null, ${ms('t."happenedAt"')}, ${ms('t."enteredAt"')}, ${nameOf('t."enteredBy"')},
      jsonb_build_object('place', t."place", 'talker', t."talker", 'capacity', t."capacity", 'outline', t."outline", 'corrects', t."corrects",
        'replaced', exists (select from talk o where o."corrects" = t."id"
          and not exists (select from voided v where v."target" = o."id")),
        'reply', (select jsonb_build_object('agrees', y."agrees", 'text', y."text") from talk_reply y
          where y."talk" = t."id" order by y."agrees" = 'yes' desc, y."at" desc, y."id" desc limit 1)),
      null, ${voidOf('t."id"')}
    from talk t where t."enrolment" = ${enrolment}
    union all
    select 'attendance', a."id", n."kind", n."programme", ${ms('a."happenedAt"')}, ${ms('a."enteredAt"')},
      case when a."enteredBy" is not null then ${nameOf('a."enteredBy"')} end,
      jsonb_build_object('title', n."title", 'place', n."place", 'way', a."way"), a."reason", ${voidOf('a."id"', 'n."id"')}
    from attendance a join event n on n."id" = a."event" where a."person" = ${person} and not n."test"
    union all
    select 'completion', c."id", c."slug", null, ${ms('c."at"')}, ${ms('c."at"')}, null,
      jsonb_build_object('of', c."kind"), null, ${voidOf('c."id"')}
    from completion c where c."person" = ${person}
    union all ${signings(person)}
    order by 5, 2`)
  return rows
}
