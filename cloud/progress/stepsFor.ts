import type { SQL } from 'drizzle-orm'
import type { Db } from '../db/db'
import type { Step } from '../db/schema/programme'
import type { Me } from '../rights'
import { load, type Held } from './load'

/** Who has not signed is an organiser's to know: for colleagues a programme has no pledge, nor any lock that it sets. */
export const stepsFor = (me: Me, steps: Step[]): Step[] =>
  me.organiser ? steps : steps.filter((step) => step.kind !== 'pledge')

/** Whole enrolments of others, with the steps that the asker may know of. */
export async function loadFor(db: Db, me: Me, which: SQL): Promise<Held[]> {
  const all = await load(db, which)
  return all.map((held) => ({ ...held, steps: stepsFor(me, held.steps) }))
}
