import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../db/db'
import { person } from '../db/schema/people'
import { enrolment, record, talk, voided } from '../db/schema/programme'
import { completion } from '../db/schema/study'
import { Fault } from '../fault'
import { mayUnit } from '../rights'
import type { Verb } from '../verb'

const tables = { enrolment, record, talk, completion }

/** The present unit of the person whose record it is; null when there is no such record. */
async function unitOf(db: Db, kind: keyof typeof tables, id: string): Promise<string | null> {
  const table = tables[kind]
  const [found] = await db
    .select({ unit: person.unit })
    .from(table)
    .innerJoin(person, eq(person.id, table.person))
    .where(eq(table.id, id))
  return found?.unit ?? null
}

export const voidRecord: Verb<'programme.void'> = async ({ db, me, now }, { kind, id, reason }) => {
  const entered = kind === 'record' || kind === 'talk'
  if (!entered && !me.organiser) throw new Fault('forbidden', '报名和学习记录由组织者作废，请与组织者联系。')
  const unit = await unitOf(db, kind, id)
  if (!unit || !mayUnit(me, unit)) throw new Fault('missing', '没有找到这条记录。')
  const made = await db
    .insert(voided)
    .values({ id: v7(), kind, target: id, reason, by: me.account!, at: now })
    .onConflictDoNothing({ target: voided.target })
    .returning({ id: voided.id })
  if (made.length > 0) return {}
  const [old] = await db
    .select()
    .from(voided)
    .where(and(eq(voided.target, id), eq(voided.by, me.account!), eq(voided.reason, reason)))
  if (!old) throw new Fault('conflict', '这条记录已经作废过了，请刷新查看。')
  return {}
}
