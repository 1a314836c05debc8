import { sql } from 'drizzle-orm'
import { completionOf, recordCompletion, type Completion } from '../certificate/completion'
import { drawCompletion } from '../certificate/drawCompletion'
import { issuerOf } from '../certificate/issuer'
import { sealedFile } from '../certificate/store'
import { Fault } from '../fault'
import { derive, standing, type StepProgress } from '../progress/derive'
import { load, type Held } from '../progress/load'
import type { Ctx, Verb } from '../verb'

/** The day on which the last step that must be done was done. */
function finishedOn(steps: StepProgress[]): string {
  const { doneOn, left } = standing(steps)
  if (!doneOn) throw new Fault('closed', `还有 ${left} 步没有完成，完成后就能领取结业证书。`)
  return doneOn
}

async function draw(ctx: Ctx, { course }: Held, steps: StepProgress[], made: Completion) {
  const { db, me, now } = ctx
  const { rows } = await db.execute<{ hash: string }>(
    sql`select "hash" from ledger where "signing" = ${made.id} and "kind" = 'completed'`,
  )
  const { name, unitName, doneOn, serial } = made
  if (!name || !unitName || !doneOn) throw new Fault('missing', '这份证书的个人信息已经删除。')
  return drawCompletion({
    ...(await issuerOf(ctx)),
    ...{ serial, hash: rows[0]!.hash, at: now },
    ...{ name, unitName, doneOn, programme: course.title, startsOn: course.startsOn },
    address: me.person!.kind === 'official' ? '同志' : '',
    steps: steps.flatMap((each) => (each.doneOn ? [{ title: each.step.title, doneOn: each.doneOn }] : [])),
  })
}

export const certificate: Verb<'programme.certificate'> = async (ctx, { enrolment }) => {
  const person = ctx.me.person!.id
  const [held] = await load(ctx.db, sql`e."id" = ${enrolment} and e."person" = ${person}`)
  if (!held) throw new Fault('missing', '没有找到这次报名，可能已经作废。')
  const steps = derive(held.course, held.steps, held.proofs)
  const made = (await completionOf(ctx, enrolment)) ?? (await recordCompletion(ctx, held, finishedOn(steps)))
  return sealedFile(ctx, {
    ...{ kind: 'completion', target: enrolment, person, serial: made.serial },
    fileName: `结业证书 ${held.course.title} ${made.doneOn}`,
    draw: () => draw(ctx, held, steps, made),
  })
}
