import { eq } from 'drizzle-orm'
import { addDays, dayOf } from '../day'
import { record as table } from '../db/schema/programme'
import { Fault } from '../fault'
import { onThatDay } from '../roster'
import type { Verb } from '../verb'
import { enrolmentOf, notOneself } from './enrolmentOf'

export const record: Verb<'programme.record'> = async ({ db, me, now }, input) => {
  const { id, enrolment, step: stepId, way, happenedOn, reason } = input
  const found = await enrolmentOf(db, me, enrolment)
  notOneself(me, found.person)
  const step = found.steps.find((each) => each.id === stepId)
  if (!step) throw new Fault('missing', '这门课程里没有这一步。')
  if (step.kind === 'pledge' && !me.organiser) throw new Fault('forbidden', '承诺书由组织者登记。')
  if (happenedOn > dayOf(now)) throw new Fault('input', '完成日期还没有到，请核对。')
  const since = addDays(found.startsOn, -step.accepts)
  if (happenedOn < since) throw new Fault('input', `完成日期应当在${since}以后，请核对。`)
  const row = { id, enrolment, step: stepId, way, happenedOn, reason, person: found.person }
  const stamps = await onThatDay(db, found.person, happenedOn)
  const made = await db
    .insert(table)
    .values({ ...row, ...stamps, enteredBy: me.account!, enteredAt: now })
    .onConflictDoNothing({ target: table.id })
    .returning({ id: table.id })
  if (made.length > 0) return {}
  const [old] = await db.select().from(table).where(eq(table.id, id))
  if (old?.enteredBy !== me.account || old?.enrolment !== enrolment)
    throw new Fault('missing', '没有找到这条登记。')
  const same =
    old.step === stepId && old.way === way && old.happenedOn === happenedOn && old.reason === reason
  if (!same) throw new Fault('conflict', '这条登记已经保存过；要改动，请先作废再重新登记。')
  return {}
}
