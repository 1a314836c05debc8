import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { moved as movedShape } from '../../contract/shape'
import { dayOf } from '../day'
import type { Db } from '../db/db'
import { derive } from './derive'
import { load } from './load'

export type Moved = z.infer<typeof movedShape>

/**
 * What one record has just moved: the steps of the person's running courses that it finished, and those
 * that this opened. Asked again later it answers the same, as long as nothing else finished them too.
 * @param recordId the completion, record, talk, attendance, signing or reading of a text
 */
export async function moved(db: Db, personId: string, now: Date, recordId: string): Promise<Moved> {
  const today = dayOf(now)
  const held = await load(db, sql`e."person" = ${personId} and e."startsOn" <= ${today}`)
  const finished: Moved['finished'] = []
  const opened: Moved['opened'] = []
  for (const { course, steps, proofs } of held) {
    const before = derive(
      course,
      steps,
      proofs.filter((proof) => proof.id !== recordId),
    )
    derive(course, steps, proofs).forEach(({ step, state }, index) => {
      const was = before[index]!.state
      const change = { enrolment: course.id, step: step.id, title: step.title }
      if (state === 'done' && was !== 'done') finished.push(change)
      else if (state !== 'locked' && was === 'locked') opened.push(change)
    })
  }
  return { finished, opened }
}
