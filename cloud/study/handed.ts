import { eq, sql } from 'drizzle-orm'
import { person } from '../db/schema/people'
import { programme } from '../db/schema/programme'
import { reflection } from '../db/schema/study'
import type { Verb } from '../verb'
import { reflectionsPage } from './reflectionRows'

/** What was handed in, for organisers; WeChat's reviewer and what families follow are left out. */
export const handed: Verb<'study.handed'> = ({ db }, { enrolment, query, cursor }) =>
  reflectionsPage(
    db,
    [
      eq(person.review, false),
      eq(programme.family, false),
      enrolment ? eq(reflection.enrolment, enrolment) : undefined,
      query ? sql`position(${query} in ${person.name}) > 0` : undefined,
    ],
    cursor,
  )
