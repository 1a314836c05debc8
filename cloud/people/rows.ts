import { eq, sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import type { Db } from '../db/db'
import { account, grant, person, session, unit } from '../db/schema/people'

type Person = Output<'people.person'>
export type Groups = Person['groups']

/** Can be reached: by WeChat, or by a browser that is signed in. */
export const isBound = (now: Date) => sql<boolean>`(${account.openid} is not null or exists (
  select from ${session} where ${session.account} = ${account.id} and ${session.revokedAt} is null
    and ${session.expiresAt} > ${now.toISOString()}))`

// The lists of levels, appointments and groups stand in contract/limits; every write is parsed against them.
const personFields = (now: Date) => ({
  id: person.id,
  name: person.name,
  tag: person.tag,
  unit: person.unit,
  unitName: unit.name,
  position: person.position,
  level: sql<Person['level']>`${person.level}`,
  appointment: sql<Person['appointment']>`${person.appointment}`,
  appointedOn: person.appointedOn,
  groups: sql<Groups>`${person.groups}`,
  head: person.head,
  left: person.left,
  review: person.review,
  bound: isBound(now),
})

/** The roster's lines; add where, order and limit. */
export const rosterRows = (db: Db, now: Date) =>
  db
    .select(personFields(now))
    .from(person)
    .innerJoin(unit, eq(unit.id, person.unit))
    .leftJoin(account, eq(account.person, person.id))

/** A grant as shown; join its unit. */
export const grantFields = {
  id: grant.id,
  role: sql<'liaison' | 'organiser'>`${grant.role}`,
  unit: grant.unit,
  unitName: unit.name,
}
