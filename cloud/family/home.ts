import { asc, sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import { FAMILY_ROLES } from '../../contract/limits'
import { dayOf } from '../day'
import { circle, familyRole, letterLine } from '../db/schema/family'
import { letterOpened } from '../familyLetter'
import type { Verb } from '../verb'
import { deferredAt } from './deferredAt'
import { enrolFamily } from './enrolFamily'

type Bond = Output<'family.home'>['bonds'][number]
type Row = Omit<Bond, 'boundOn'> & { at: number }

export const home: Verb<'family.home'> = async ({ db, me, now }) => {
  const person = me.person!.id
  const { rows } = await db.execute<Row>(sql`
    select b."id" as bond, o."name" as official, b."relation", l."line",
      (extract(epoch from b."boundAt") * 1000)::float8 as at, l."bond" is not null and ${letterOpened} as opened
    from bond b join person o on o."id" = b."official" left join letter l on l."bond" = b."id"
    where b."relative" = ${person} and b."endedAt" is null order by b."boundAt", b."id"`)
  // Who was bound before the family programme was published follows it from now on.
  if (rows.length > 0) await enrolFamily(db, person, me.account, now)
  const { slug, title, intro, questions } = circle
  const held = await db
    .select({ role: familyRole.role })
    .from(familyRole)
    .where(sql`${familyRole.person} = ${person}`)
  const chosen = rows.flatMap(({ line }) => line ?? [])
  return {
    bonds: rows.map(({ at, ...row }) => ({ ...row, boundOn: dayOf(new Date(at)) })),
    roles: FAMILY_ROLES.filter((role) => held.some((one) => one.role === role)),
    deferredAt: await deferredAt(db, person),
    lines: await db
      .select({ slug: letterLine.slug, text: letterLine.text })
      .from(letterLine)
      .where(sql`not ${letterLine.retired} or ${letterLine.slug} = any(${sql.param(chosen)}::text[])`)
      .orderBy(asc(letterLine.place)),
    circles: await db.select({ slug, title, intro, questions }).from(circle).orderBy(asc(circle.place)),
  }
}
