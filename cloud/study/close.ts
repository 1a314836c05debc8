import { sql } from 'drizzle-orm'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { gone } from './session'

export const close: Verb<'study.close'> = async ({ db, me, now }, { session }) => {
  const { rows } = await db.execute(sql`
    update study_session set "closedAt" = coalesce("closedAt", greatest("openedAt", ${now.toISOString()}::timestamptz))
    where "id" = ${session} and "person" = ${me.person?.id ?? ''} returning "id"`)
  if (rows.length === 0) throw new Fault('missing', gone)
  return {}
}
