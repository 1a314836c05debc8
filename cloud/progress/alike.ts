import { sql, type SQL } from 'drizzle-orm'
import type { StepKind, StudyKind } from '../../contract/limits'
import type { Db } from '../db/db'
import type { Step } from '../db/schema/programme'
import { addDays, startOf } from '../day'
import type { Me } from '../rights'
import { withdrawn } from '../withdrawn'
import { derive, type StepProgress } from './derive'
import { live } from './load'
import { isVoided } from './loadProofs'
import type { Proof } from './proof'
import { stepsFor } from './stepsFor'

/** A programme's frozen steps by version. */
export type Versions = Map<number, Step[]>

/** The versions of a programme, with the steps that the asker may know of. */
export async function versionsFor(db: Db, me: Me, programme: string): Promise<Versions> {
  const { rows } = await db.execute<{ version: number; steps: Step[] }>(
    sql`select "version", "steps" from programme where "slug" = ${programme}`,
  )
  return new Map(rows.map(({ version, steps }) => [version, stepsFor(me, steps)]))
}

const all = (versions: Versions) => [...versions.values()].flat()

/** Days from the start of the enrolment to the record; zero for all that came later. */
const since = (day: SQL) => sql`least(${day} - w."startsOn", 0)`
const dayOf = (at: SQL) => sql`(${at} at time zone 'Asia/Shanghai')::date`

const fact = (kind: Proof['kind'], of: SQL, what: SQL, days: SQL) =>
  sql`select w."id", concat_ws('|', ${sql.raw(`'${kind}'`)}, ${of}, coalesce(${what}, ''), ${days}) "fact"`

/** Signed or read: it stands, on whichever day it was. Nothing is looked up for a programme without a text. */
function pledgesOf(versions: Versions): SQL {
  const texts = [...new Set(all(versions).flatMap((step) => step.pledge ?? []))]
  if (texts.length === 0) return sql``
  return sql`
    union all ${fact('signing', sql`''`, sql`s."text"`, sql`0`)}
    from who w join signing s on s."person" = w."person" and s."text" in ${texts}
    where not ${withdrawn(sql`s."id"`)}
    union all ${fact('read', sql`''`, sql`d."text"`, sql`0`)}
    from who w join pledge_read d on d."person" = w."person" and d."text" in ${texts}`
}

function factsOf(versions: Versions): SQL {
  const slugs = [...new Set(all(versions).flatMap((step) => step.items.map((item) => item.slug)))]
  const studied = slugs.length > 0 ? sql`c."slug" in ${slugs}` : sql`false`
  return sql`
    ${fact('completion', sql`c."kind"`, sql`c."slug"`, since(dayOf(sql`c."at"`)))}
    from who w join completion c on c."person" = w."person"
    where ${studied} and not ${isVoided('completion', sql`c."id"`)}
    union all ${fact('record', sql`''`, sql`r."step"`, since(sql`r."happenedOn"`))}
    from who w join record r on r."enrolment" = w."id" where not ${isVoided('record', sql`r."id"`)}
    union all ${fact('talk', sql`''`, sql`t."step"`, since(dayOf(sql`t."happenedAt"`)))}
    from who w join talk t on t."enrolment" = w."id"
      join talk_reply y on y."talk" = t."id" and y."agrees" = 'yes'
    where not ${isVoided('talk', sql`t."id"`)}
    union all ${fact('attendance', sql`n."kind"`, sql`n."programme"`, since(dayOf(sql`a."happenedAt"`)))}
    from who w join attendance a on a."person" = w."person" join event n on n."id" = a."event"
    where not n."test" and not ${isVoided('attendance', sql`a."id"`)} and not ${isVoided('event', sql`n."id"`)}
    ${pledgesOf(versions)}`
}

/**
 * The present enrolment of each person (the latest) as `sets`, with what of their records can finish a step as one
 * text, `facts`: of thousands of people most have the same. To be followed by a select from `sets`.
 * @param which a condition on `e` (enrolment) and `p` (person)
 */
export const sets = (which: SQL, versions: Versions): SQL => sql`
  with who as materialized (
    select distinct on (e."person") e."id", e."person", e."version", e."startsOn", e."dueOn", p."unit", p."name"
    ${live(which)} order by e."person", e."startsOn" desc, e."id" desc),
  fact as (${factsOf(versions)}),
  joined as (select "id", string_agg(distinct "fact", ',' order by "fact") "facts" from fact group by "id"),
  sets as (select w.*, coalesce(j."facts", '') "facts" from who w left join joined j using ("id"))`

// An enrolment that stands for all with the same records: only days before its start make a difference.
const STARTS = '2001-01-01'
const ANY = 'any'
const none = { id: ANY, voided: false, enrolment: ANY }

function proofOf(fact: string): Proof {
  const [kind, of, what = '', days] = fact.split('|')
  const on = addDays(STARTS, Number(days))
  const at = startOf(on)
  if (kind === 'completion') return { ...none, kind, of: of as StudyKind, slug: what, at }
  if (kind === 'record') return { ...none, kind, step: what, way: 'hall', on, byOrganiser: false }
  if (kind === 'signing') return { ...none, kind, text: what, channel: 'phone', serial: '', at }
  if (kind === 'read') return { ...none, kind, text: what, at }
  if (kind === 'attendance')
    return { ...none, kind, of: of as StepKind, programme: what || null, place: '', way: 'hand', at }
  const words = { place: '', talker: '', capacity: '', outline: null, corrects: null }
  return { ...none, kind: 'talk', step: what, at, ...words, reply: { agrees: 'yes', text: '', at } }
}

/**
 * Derives by the one set of rules, once for all whose records are alike. Whether a step is done holds for each of
 * them; days and words of it are nobody's.
 */
export function alike(programme: string, versions: Versions) {
  const known = new Map<string, StepProgress[]>()
  return (version: number, facts: string): StepProgress[] => {
    const key = `${version} ${facts}`
    const old = known.get(key)
    if (old) return old
    const course = { id: ANY, programme, startsOn: STARTS }
    const proofs = facts === '' ? [] : facts.split(',').map(proofOf)
    const derived = derive(course, versions.get(version) ?? [], proofs)
    known.set(key, derived)
    return derived
  }
}
