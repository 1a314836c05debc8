import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import { person } from '../db/schema/people'
import { enrolment, record, talk } from '../db/schema/programme'
import { completion } from '../db/schema/study'
import { Fault } from '../fault'
import { mayUnit } from '../rights'
import type { Verb } from '../verb'
import { voidOnce } from '../voiding'
import { ofFamily } from './ofFamily'

const tables = { enrolment, record, talk, completion }

const followed = { record: record.enrolment, talk: talk.enrolment, enrolment: enrolment.id, completion: null }

/** A record of a course that a family follows. */
function ofFamilyCourse(kind: keyof typeof tables) {
  const course = followed[kind]
  if (!course) return sql`false`
  return sql`exists (select from enrolment e where e."id" = ${course} and ${ofFamily(sql`e."programme"`)})`
}

/** The present unit of the official whose record it is; null when there is no such record, or nobody's any more. */
async function unitOf(db: Db, kind: keyof typeof tables, id: string): Promise<string | null> {
  const table = tables[kind]
  const [found] = await db
    .select({ unit: person.unit })
    .from(table)
    .innerJoin(person, eq(person.id, table.person))
    .where(
      and(
        ...[eq(table.id, id), eq(person.kind, 'official'), isNull(person.erasedAt)],
        sql`not ${ofFamilyCourse(kind)}`,
      ),
    )
  return found?.unit ?? null
}

/** Recorded for a pledge step of its course. */
async function onPledge(db: Db, id: string): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select r."id" from record r join enrolment e on e."id" = r."enrolment"
      join programme g on g."slug" = e."programme" and g."version" = e."version",
      jsonb_array_elements(g."steps") frozen
    where r."id" = ${id} and frozen->>'id' = r."step" and frozen->>'kind' = 'pledge'`)
  return rows.length > 0
}

export const voidRecord: Verb<'programme.void'> = async ({ db, me, now }, { kind, id, reason }) => {
  const entered = kind === 'record' || kind === 'talk'
  if (!entered && !me.organiser) throw new Fault('forbidden', '报名和学习记录由组织者作废，请与组织者联系。')
  const unit = await unitOf(db, kind, id)
  if (!unit || !mayUnit(me, unit)) throw new Fault('missing', '没有找到这条记录。')
  if (kind === 'record' && !me.organiser && (await onPledge(db, id)))
    throw new Fault('forbidden', '承诺书的登记由组织者作废，请与组织者联系。')
  await voidOnce(db, { kind, target: id, reason, by: me.account!, at: now })
  return {}
}
