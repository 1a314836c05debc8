import { eq, sql } from 'drizzle-orm'
import { dayOf } from '../day'
import type { Db } from '../db/db'
import { reflection } from '../db/schema/study'
import { Fault } from '../fault'
import { onThatDay } from '../roster'
import type { Verb } from '../verb'

type Step = { title: string | null }

async function stepOf(db: Db, person: string, enrolment: string, step: string): Promise<string> {
  const { rows } = await db.execute<Step>(sql`
    select (select s->>'title' from jsonb_array_elements(p."steps") s where s->>'id' = ${step}) "title"
    from enrolment e join programme p on p."slug" = e."programme" and p."version" = e."version"
    where e."id" = ${enrolment} and e."person" = ${person}
      and not exists (select from voided v where v."kind" = 'enrolment' and v."target" = e."id")`)
  if (!rows[0]) throw new Fault('missing', '没有找到这项课程，请返回首页再试。')
  if (!rows[0].title) throw new Fault('missing', '没有找到这一步，请返回课程再试。')
  return rows[0].title
}

export const reflect: Verb<'study.reflect'> = async ({ db, me, now }, input) => {
  const person = me.person?.id ?? ''
  const stepTitle = await stepOf(db, person, input.enrolment, input.step)
  const who = await onThatDay(db, person, dayOf(now))
  await db
    .insert(reflection)
    .values({ ...input, person, ...who, at: now })
    .onConflictDoNothing()
  const [kept] = await db.select().from(reflection).where(eq(reflection.id, input.id))
  if (!kept || kept.person !== person) throw new Fault('missing', '没有找到这份心得，请返回后重新填写。')
  const same = kept.enrolment === input.enrolment && kept.step === input.step && kept.text === input.text
  if (!same) throw new Fault('conflict', '这份心得已经交过了，如要补充，请另写一份。')
  const { id, enrolment, step, text, at } = kept
  return { id, enrolment, step, stepTitle, text, at: at.toISOString() }
}
