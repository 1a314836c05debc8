import { eq } from 'drizzle-orm'
import { reflection } from '../db/schema/study'
import type { Verb } from '../verb'
import { reflectionsPage } from './reflectionRows'

export const reflections: Verb<'study.reflections'> = ({ db, me }, { cursor }) =>
  reflectionsPage(db, [eq(reflection.person, me.person?.id ?? '')], cursor)
