import { sql } from 'drizzle-orm'
import type { Programme, ProgrammeStep } from '../../contract/packProgrammes'
import type { Pack } from '../../contract/packed'
import type { Db } from '../db/db'
import { programme, type Step, type StepItem } from '../db/schema/programme'
import { sha256 } from '../sha256'

function itemsOf(step: ProgrammeStep, { readers }: Pack): StepItem[] {
  if (step.kind === 'film') return step.films.map((slug) => ({ kind: 'film', slug }))
  if (step.kind !== 'reading') return []
  const cases = (step.readers ?? []).flatMap((slug) => readers.find((reader) => reader.slug === slug)?.cases ?? [])
  return cases.map((slug) => ({ kind: 'article', slug }))
}

const pledgeOf = (step: ProgrammeStep) => ('pledge' in step ? step.pledge : undefined)

/**
 * The step as this programme version keeps it: readers resolved to their cases of today. What has no text says nothing
 * of one, so that what was frozen before there were any stays the same.
 */
const freeze = (step: ProgrammeStep, pack: Pack): Step => ({
  id: step.id,
  kind: step.kind,
  title: step.title,
  why: step.why,
  rule: step.rule,
  minutes: step.minutes,
  locksNext: step.locksNext,
  optional: step.optional ?? false,
  accepts: step.accepts ?? 0,
  choose: 'choose' in step ? (step.choose ?? null) : null,
  items: itemsOf(step, pack),
  outline: step.kind === 'talk' ? step.outline : null,
  ...(pledgeOf(step) && { pledge: pledgeOf(step) }),
})

const frozen = ({ title, audience, purpose, dueDays, family, steps }: Programme, pack: Pack) => ({
  title,
  audience,
  purpose,
  dueDays,
  ...(family && { family }),
  steps: steps.map((step) => freeze(step, pack)),
})

/** Adds a version of each programme whose frozen form changed. It is a draft until all that it needs is published. */
export async function importProgrammes(db: Db, pack: Pack, now: Date): Promise<void> {
  const { slug, version, hash } = programme
  const rows = await db
    .selectDistinctOn([slug], { slug, version, hash })
    .from(programme)
    .orderBy(slug, sql`${version} desc`)
  const kept = new Map(rows.map((row) => [row.slug, row]))
  for (const one of pack.programmes) {
    const words = frozen(one, pack)
    const hash = sha256(JSON.stringify(words))
    const old = kept.get(one.slug)
    if (old?.hash === hash) continue
    const version = (old?.version ?? 0) + 1
    await db.insert(programme).values({ slug: one.slug, version, hash, ...words, state: 'draft', importedAt: now })
  }
}
