import { eq, sql } from 'drizzle-orm'
import type { Input } from '../../contract'
import { addDays, dayOf } from '../day'
import type { Db } from '../db/db'
import { outline } from '../db/schema/content'
import { talk } from '../db/schema/programme'
import { Fault } from '../fault'
import { onThatDay } from '../roster'
import type { Verb } from '../verb'
import type { Me } from '../rights'
import { enrolmentOf, notOneself } from './enrolmentOf'
import { lockTalk } from './lockTalk'

const CLOCK_SLACK = 5 * 60_000

async function checkCorrected(db: Db, id: string, enrolment: string) {
  const old = await lockTalk(db, id)
  if (old?.enrolment !== enrolment) throw new Fault('missing', '要更正的登记没有找到，可能已经作废。')
  if (old.confirmed)
    throw new Fault('conflict', '本人已经确认，不能直接更正；确有错误的，请先作废再重新登记。')
  if (old.named)
    throw new Fault(
      'conflict',
      '这条登记已经更正过。请更正最新的一条；那一条已作废的，请把这条也作废再重新登记。',
    )
}

/** True when this draft was saved before, word for word. Sent twice at once, the second waits here for the first. */
async function savedBefore(db: Db, me: Me, input: Input<'programme.saveTalk'>): Promise<boolean> {
  await db.execute(sql`select from enrolment where "id" = ${input.enrolment} for no key update`)
  const [old] = await db.select().from(talk).where(eq(talk.id, input.id))
  if (!old) return false
  if (old.enteredBy !== me.account || old.enrolment !== input.enrolment)
    throw new Fault('missing', '没有找到这条登记。')
  const { place, talker, capacity, outline, corrects } = input
  const words = { place, talker, capacity, outline, corrects }
  const same = Object.entries(words).every(([key, value]) => old[key as keyof typeof words] === value)
  if (same && +old.happenedAt === Date.parse(input.happenedAt)) return true
  throw new Fault('conflict', '这条登记已经保存过；要改动，请用更正。')
}

export const saveTalk: Verb<'programme.saveTalk'> = async ({ db, me, now }, input) => {
  const found = await enrolmentOf(db, me, input.enrolment)
  notOneself(me, found.person)
  if (await savedBefore(db, me, input)) return {}
  const step = found.steps.find(({ kind }) => kind === 'talk')
  if (!step) throw new Fault('conflict', '这门课程没有谈话这一步。')
  const at = new Date(input.happenedAt)
  if (+at > +now + CLOCK_SLACK) throw new Fault('input', '谈话时间还没有到，请在谈话之后登记。')
  const since = addDays(found.startsOn, -step.accepts)
  if (dayOf(at) < since) throw new Fault('input', `谈话应当在${since}以后进行，请核对时间。`)
  if (input.outline) {
    const [known] = await db.select().from(outline).where(eq(outline.slug, input.outline))
    if (!known) throw new Fault('missing', '没有找到这份谈话提纲。')
  }
  if (input.corrects) await checkCorrected(db, input.corrects, found.id)
  await db.insert(talk).values({
    ...input,
    happenedAt: at,
    person: found.person,
    step: step.id,
    ...(await onThatDay(db, found.person, dayOf(at))),
    enteredBy: me.account!,
    enteredAt: now,
  })
  return {}
}
