import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../db/db'
import type { Step } from '../db/schema/programme'
import type { Course, Proof } from './proof'
import { ALL_KINDS, proofsOf, type ProofRow, proofOf, type Span, within } from './loadProofs'

/** An enrolment with its person as the roster has them now, its frozen steps and every record of theirs. */
export type Held = {
  course: Course & { version: number; title: string; purpose: string; dueOn: string; family: boolean }
  person: { id: string; name: string; position: string; unit: string; unitName: string }
  steps: Step[]
  proofs: Proof[]
}

type Row = Held['course'] & {
  person: string
  name: string
  position: string
  unit: string
  unitName: string
  /** Sent once a programme version, in its first row. */
  steps: Step[] | null
}

const EVERYBODY: Span = { after: null, until: null }

/** Enrolments not voided, of `e` (enrolment) and `p` (person). */
export const live = (which: SQL) => sql`
  from enrolment e join person p on p."id" = e."person"
  where (${which}) and not exists (select from voided v where v."target" = e."id" and v."kind" = 'enrolment')`

const enrolments = (which: SQL) => sql`
  select e."id", e."programme", e."version", e."startsOn"::text, e."dueOn"::text, e."person",
    p."name", p."position", p."unit", u."name" "unitName", g."title", g."purpose", g."family",
    case when row_number() over (partition by e."programme", e."version" order by e."id") = 1
      then g."steps" end "steps"
  from (select e.* ${live(which)}) e
  join person p on p."id" = e."person" join unit u on u."id" = p."unit"
  join programme g on g."slug" = e."programme" and g."version" = e."version"
  order by e."startsOn", e."id"`

/** By person; a record or talk of another enrolment of theirs is told apart by derivation. */
function gather(rows: ProofRow[]): Map<string, Proof[]> {
  const all = new Map<string, Proof[]>()
  for (const row of rows) {
    const proofs = all.get(row.person)
    if (proofs) proofs.push(proofOf(row))
    else all.set(row.person, [proofOf(row)])
  }
  return all
}

/**
 * Loads whole enrolments, however many, in two statements.
 * @param which a condition on `e` (enrolment) and `p` (person)
 * @param kinds the records to bring; fewer where only some steps are asked about
 */
export async function load(db: Db, which: SQL, kinds = ALL_KINDS, span = EVERYBODY): Promise<Held[]> {
  const spanned = sql`(${which}) and ${within(sql`e."person"`, span)}`
  const { rows } = await db.execute<Row>(enrolments(spanned))
  if (rows.length === 0) return []
  const steps = new Map(rows.flatMap((row) => (row.steps ? [[versionOf(row), row.steps]] : [])))
  const proofs = gather((await db.execute<ProofRow>(proofsOf(live(spanned), kinds, span))).rows)
  return rows.map(({ person, name, position, unit, unitName, steps: _sent, ...course }) => ({
    course,
    person: { id: person, name, position, unit, unitName },
    steps: steps.get(versionOf(course)) ?? [],
    proofs: proofs.get(person) ?? [],
  }))
}

const versionOf = ({ programme, version }: { programme: string; version: number }) =>
  `${programme} ${version}`

const CHUNK = 1_000

/** The people at whose ids a long list is cut; none for a short one. */
async function cuts(db: Db, which: SQL): Promise<string[]> {
  const { rows } = await db.execute<{ person: string }>(sql`
    select "person" from (
      select e."person", row_number() over (order by e."person") "place" ${live(which)}) numbered
    where "place" % ${CHUNK} = 0 order by "person"`)
  return rows.map((row) => row.person)
}

/**
 * The same by some thousand people at a time, for whole counties: no statement grows long, and other requests
 * are answered in between. All enrolments of a person come in one piece.
 */
export async function* loadEach(db: Db, which: SQL, kinds = ALL_KINDS): AsyncGenerator<Held[]> {
  const ends = await cuts(db, which)
  for (const [index, until] of [...ends, null].entries())
    yield await load(db, which, kinds, { after: ends[index - 1] ?? null, until })
}
