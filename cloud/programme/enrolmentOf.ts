import { and, eq, isNull, not, notExists, sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import { person } from '../db/schema/people'
import { enrolment, programme, voided } from '../db/schema/programme'
import { Fault } from '../fault'
import { mayUnit, type Me } from '../rights'
import { ofFamily } from './ofFamily'

/** A live enrolment that the asker may enter for; another unit's, or a family's, answers as one that is not there. */
export async function enrolmentOf(db: Db, me: Me, id: string) {
  const gone = db
    .select({ one: sql`1` })
    .from(voided)
    .where(eq(voided.target, enrolment.id))
  const [found] = await db
    .select({
      id: enrolment.id,
      person: enrolment.person,
      programme: enrolment.programme,
      startsOn: enrolment.startsOn,
      unit: person.unit,
      steps: programme.steps,
    })
    .from(enrolment)
    .innerJoin(person, eq(person.id, enrolment.person))
    .innerJoin(
      programme,
      and(eq(programme.slug, enrolment.programme), eq(programme.version, enrolment.version)),
    )
    .where(
      and(
        ...[eq(enrolment.id, id), eq(person.kind, 'official'), not(ofFamily(sql`${enrolment.programme}`))],
        ...[isNull(person.erasedAt), notExists(gone)],
      ),
    )
  if (!found || !mayUnit(me, found.unit)) throw new Fault('missing', '没有找到这次报名，可能已经作废。')
  return found
}

/** Nobody enters or waives a step of their own. */
export function notOneself(me: Me, personId: string) {
  if (me.person?.id === personId) throw new Fault('conflict', '本人的步骤请由其他联络员或组织者登记。')
}
