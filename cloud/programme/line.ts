import { sql, type SQL } from 'drizzle-orm'
import type { Output } from '../../contract'
import { derive, standing, type Shares, type StepProgress } from '../progress/derive'
import type { Held } from '../progress/load'
import { unitsOf, type Me } from '../rights'
import { ofFamily } from './ofFamily'

export type Line = Output<'programme.people'>['items'][number]

/** What the person says is wrong with the talk as it is registered. */
function objectionOf(steps: StepProgress[]): string | null {
  const objected = steps.find(({ state, talk }) => state !== 'done' && talk?.reply?.agrees === 'no')
  return objected?.talk?.reply?.text ?? null
}

/** A person's line: their steps now, and whether the due date has passed. */
export function lineOf({ course, person, steps, proofs }: Held, today: string, shares?: Shares): Line {
  const derived = derive(course, steps, proofs, shares)
  const { done, total, doneOn, left } = standing(derived)
  const { name, unitName, position } = person
  const { id, startsOn, dueOn } = course
  const states = derived.map(({ step, state }) => ({ id: step.id, title: step.title, state }))
  const overdue = left > 0 && dueOn < today
  const who = { enrolment: id, person: person.id, name, unitName, position }
  return {
    ...who,
    startsOn,
    dueOn,
    overdue,
    done,
    total,
    doneOn,
    steps: states,
    objection: objectionOf(derived),
  }
}

export const inUnits = (me: Me): SQL => {
  const units = unitsOf(me)
  return units ? sql`p."unit" in ${units}` : sql`true`
}

/** An official on an official's course. To be asked of `e` (enrolment) and `p` (person). */
export const official = sql`p."kind" = 'official' and not ${ofFamily(sql`e."programme"`)}`

/**
 * Who of a programme is in sight: no relative, and nobody on a family programme. Who has left the roster and WeChat's reviewer are not shown.
 * To be asked of `e` (enrolment) and `p` (person).
 */
export const inSight = (me: Me, programme: string): SQL =>
  sql`e."programme" = ${programme} and p."kind" = 'official' and not ${ofFamily(sql`${programme}`)} and not p."left" and not p."review" and p."erasedAt" is null and ${inUnits(me)}`
