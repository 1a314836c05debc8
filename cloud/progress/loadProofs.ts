import { sql, type SQL } from 'drizzle-orm'
import type { StepKind, StudyKind, Way } from '../../contract/limits'
import { withdrawn } from '../withdrawn'
import type { Proof, Signing, Talk } from './proof'

type TalkInfo = Pick<Talk, 'place' | 'talker' | 'capacity' | 'outline' | 'corrects'> & {
  reply: { agrees: 'yes' | 'no'; text: string; at: number } | null
}

/** The records of six tables in one shape; `at` in milliseconds, for what happened at a moment. */
export type ProofRow = {
  kind: Proof['kind']
  id: string
  person: string
  enrolment: string | null
  voided: boolean
  step: string | null
  of: string | null
  slug: string | null
  at: number | null
  on: string | null
  info: unknown
}

const ms = (column: SQL) => sql`(extract(epoch from ${column}) * 1000)::float8`

export const isVoided = (kind: Proof['kind'] | 'event', id: SQL) =>
  sql`exists (select from voided v where v."target" = ${id} and v."kind" = ${sql.raw(`'${kind}'`)})`

/** People of ids above `after` and up to `until`; said to each table too, so that a piece reads only its own rows. */
export type Span = { after: string | null; until: string | null }

export const within = (person: SQL, { after, until }: Span): SQL =>
  sql`${after ? sql`${person} > ${after}::uuid` : sql`true`} and ${until ? sql`${person} <= ${until}::uuid` : sql`true`}`

const completions = sql`
  select 'completion', c."id", c."person", null::uuid,
    ${isVoided('completion', sql`c."id"`)}, null, c."kind", c."slug",
    ${ms(sql`c."at"`)}, null::text, null::jsonb
  from completion c where c."person" in (select "person" from who)`

// Who entered it spoke as an organiser if they were one at that moment.
const records = sql`
  select 'record', r."id", r."person", r."enrolment", ${isVoided('record', sql`r."id"`)}, r."step", r."way", null::text,
    null::float8, r."happenedOn"::text,
    to_jsonb(exists (select from account_grant g where g."account" = r."enteredBy" and g."role" = 'organiser'
      and g."at" <= r."enteredAt" and (g."revokedAt" is null or g."revokedAt" > r."enteredAt")))
  from record r where r."enrolment" in (select "id" from who)`

const talks = sql`
  select 'talk', t."id", t."person", t."enrolment", ${isVoided('talk', sql`t."id"`)}, t."step", null, null,
    ${ms(sql`t."happenedAt"`)}, null,
    jsonb_build_object('place', t."place", 'talker', t."talker", 'capacity', t."capacity",
      'outline', t."outline", 'corrects', t."corrects", 'reply',
      (select jsonb_build_object('agrees', y."agrees", 'text', y."text", 'at', ${ms(sql`y."at"`)})
        from talk_reply y where y."talk" = t."id" order by y."agrees" = 'yes' desc, y."at" desc, y."id" desc limit 1))
  from talk t where t."enrolment" in (select "id" from who)`

const attendances = sql`
  select 'attendance', a."id", a."person", null::uuid,
    ${isVoided('attendance', sql`a."id"`)}
      or ${isVoided('event', sql`n."id"`)},
    null::text, a."way", n."programme", ${ms(sql`a."happenedAt"`)}, null,
    jsonb_build_object('of', n."kind", 'place', n."place")
  from attendance a join event n on n."id" = a."event"
  where not n."test" and a."person" in (select "person" from who)`

const signings = sql`
  select 'signing', s."id", s."person", null::uuid, ${withdrawn(sql`s."id"`)},
    null::text, s."channel", s."text", ${ms(sql`s."signedAt"`)}, null::text, to_jsonb(s."serial")
  from signing s where s."person" in (select "person" from who)`

const reads = sql`
  select 'read', d."id", d."person", null::uuid, false, null::text, null::text, d."text", ${ms(sql`d."at"`)}, null::text,
    null::jsonb
  from pledge_read d where d."person" in (select "person" from who)`

const selects: Record<Proof['kind'], SQL> = {
  completion: completions,
  record: records,
  talk: talks,
  attendance: attendances,
  signing: signings,
  read: reads,
}

const persons: Record<Proof['kind'], SQL> = {
  completion: sql`c."person"`,
  record: sql`r."person"`,
  talk: sql`t."person"`,
  attendance: sql`a."person"`,
  signing: sql`s."person"`,
  read: sql`d."person"`,
}

export const ALL_KINDS = Object.keys(selects) as Proof['kind'][]

/** The records, of these kinds, of the enrolments that `live` selects and of their people. A rehearsal's are none. */
export const proofsOf = (live: SQL, kinds: Proof['kind'][], span: Span) => sql`
  with who as materialized (select e."id", e."person" ${live})
  select * from (${sql.join(
    kinds.map((kind) => sql`${selects[kind]} and ${within(persons[kind], span)}`),
    sql` union all `,
  )}) proof("kind", "id", "person", "enrolment", "voided", "step", "of", "slug", "at", "on", "info")`

const talkOf = (row: ProofRow, base: { id: string; voided: boolean }): Talk => {
  const { reply, ...info } = row.info as TalkInfo
  const said = reply && { ...reply, at: new Date(reply.at) }
  return { ...base, kind: 'talk', ...own(row), at: new Date(row.at!), ...info, reply: said }
}

const signingOf = (row: ProofRow, base: { id: string; voided: boolean }): Signing => {
  const channel = row.of as Signing['channel']
  return {
    ...base,
    kind: 'signing',
    text: row.slug!,
    channel,
    serial: String(row.info),
    at: new Date(row.at!),
  }
}

const own = (row: ProofRow) => ({ enrolment: row.enrolment!, step: row.step! })

/** A row as its proof: the columns that a kind always carries are set by its own select above. */
export function proofOf(row: ProofRow): Proof {
  const { id, voided } = row
  if (row.kind === 'completion')
    return { kind: 'completion', id, voided, of: row.of as StudyKind, slug: row.slug!, at: new Date(row.at!) }
  if (row.kind === 'record') {
    const way = row.of as Way
    return { kind: 'record', id, voided, ...own(row), way, on: row.on!, byOrganiser: row.info === true }
  }
  if (row.kind === 'talk') return talkOf(row, { id, voided })
  if (row.kind === 'signing') return signingOf(row, { id, voided })
  if (row.kind === 'read') return { kind: 'read', id, voided, text: row.slug!, at: new Date(row.at!) }
  const { of, place } = row.info as { of: StepKind; place: string }
  const way = row.of as 'qr' | 'digits' | 'hand'
  const at = new Date(row.at!)
  return { kind: 'attendance', id, voided, of, programme: row.slug, place, way, at }
}
