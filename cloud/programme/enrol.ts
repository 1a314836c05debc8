import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../db/db'
import { Fault } from '../fault'
import { published } from '../published'
import type { Verb } from '../verb'

async function checkRoster(db: Db, people: string[]) {
  const { rows } = await db.execute<{ name: string; appointedOn: string | null }>(sql`
    select "name", "appointedOn"::text from person
    where "id" in ${people} and "kind" = 'official' and not "left" and "erasedAt" is null order by "name"`)
  if (rows.length < people.length) throw new Fault('missing', '名单里有人不在名录上，请刷新后再选。')
  const undated = rows.filter((row) => row.appointedOn === null).map((row) => row.name)
  if (undated.length > 0)
    throw new Fault('conflict', `${undated.slice(0, 5).join('、')}在名录里没有任职日期，请先补上再报名。`)
}

/** One statement for all: who has a live enrolment for the present appointment is left out, after a void the round goes up. */
export const enrol: Verb<'programme.enrol'> = async ({ db, me, now }, input) => {
  const { programme, startsOn, dueOn } = input
  if (dueOn < startsOn) throw new Fault('input', '完成期限不能早于开始日期。')
  const { version } = await published(db, programme)
  const people = [...new Set(input.people)]
  await checkRoster(db, people)
  const pairs = sql.join(
    people.map((person) => sql`(${v7()}::uuid, ${person}::uuid)`),
    sql`, `,
  )
  const { rows } = await db.execute<{ id: string }>(sql`
    insert into enrolment ("id", "person", "programme", "version", "appointedOn", "round", "startsOn", "dueOn",
      "atUnit", "atLevel", "atGroups", "enteredBy", "enteredAt")
    select n.id, p."id", ${programme}, ${version}::int, p."appointedOn", 1 + coalesce((select max(e."round")
        from enrolment e where e."person" = p."id" and e."programme" = ${programme}
        and e."appointedOn" = p."appointedOn"), 0), ${startsOn}::date, ${dueOn}::date,
      coalesce(s."unit", p."unit"), coalesce(s."level", p."level"), coalesce(s."groups", p."groups"),
      ${me.account}::uuid, ${now.toISOString()}::timestamptz
    from (values ${pairs}) n(id, person) join person p on p."id" = n.person
    left join lateral (select * from person_version where "person" = p."id"
      order by "since" <= ${startsOn}::date desc,
        case when "since" <= ${startsOn}::date then "since" end desc, "since" limit 1) s on true
    where not exists (select from enrolment e where e."person" = p."id" and e."programme" = ${programme}
      and e."appointedOn" = p."appointedOn"
      and not exists (select from voided v where v."target" = e."id" and v."kind" = 'enrolment'))
    on conflict do nothing returning "id"`)
  return { enrolled: rows.length, already: people.length - rows.length }
}
