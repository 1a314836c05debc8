import { sql, type SQL } from 'drizzle-orm'
import type { Db } from './db/db'
import { isOfficial, type Me } from './rights'
import { withdrawn } from './withdrawn'

/** The steps of the family programmes that someone follows, as frozen for them: enrolled, and still bound to an official. */
const steps = (person: string): SQL => sql`
  select step from enrolment e
  join programme g on g."slug" = e."programme" and g."version" = e."version" and g."family"
  cross join jsonb_array_elements(g."steps") as step
  where e."person" = ${person} and not exists (select from voided v where v."target" = e."id")
    and exists (select from bond b where b."relative" = e."person" and b."endedAt" is null)`

/**
 * On the table `item`: may the asking person see it. Public content is everybody's, all of it an official's;
 * a family member has besides what their family programme names.
 */
export function seen(me: Me): SQL {
  if (isOfficial(me)) return sql`true`
  if (!me.person) return sql`item."access" = 'public'`
  return sql`(item."access" = 'public' or exists (
    select from (${steps(me.person.id)}) s cross join jsonb_array_elements(s.step -> 'items') as named
    where named ->> 'slug' = item."slug"
      and case named ->> 'kind' when 'film' then item."kind" = 'film' else item."kind" in ('case', 'story') end))`
}

/** May the asking person open (read, sign, defer) this text: officials any, a family member what their programme names. */
export async function mayRead(db: Db, me: Me, slug: string): Promise<boolean> {
  if (isOfficial(me)) return true
  if (!me.person) return false
  const { rows } = await db.execute<{ named: boolean }>(sql`
    select exists (select from (${steps(me.person.id)}) s where s.step ->> 'pledge' = ${slug}) as named`)
  return rows[0]!.named
}

/** A step of a family programme, of `step`, names this text. */
const named = (text: SQL, which: SQL = sql`true`): SQL => sql`exists (
  select from programme g cross join jsonb_array_elements(g."steps") as step
  where g."family" and ${which} and step ->> 'pledge' = ${text})`

/** Is this text named by a family programme, to be read or to be signed. */
export const namedByFamily = (text: SQL): SQL => named(text)

/** Is this text one that families sign. */
export const familyPledge = (text: SQL): SQL => named(text, sql`step ->> 'kind' = 'pledge'`)

/** On a signing `s`: of a family pledge, and standing. */
export const standingFamily: SQL = sql`s."erasedAt" is null and ${familyPledge(sql`s."text"`)} and not ${withdrawn(sql`s."id"`)}`
