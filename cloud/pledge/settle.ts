import { sql } from 'drizzle-orm'
import { Fault } from '../fault'
import type { Verb } from '../verb'

export const settle: Verb<'pledge.settle'> = async ({ db, me, now }, { id }) => {
  const { rows } = await db.execute(sql`
    update deferral set "settledAt" = coalesce("settledAt", ${now.toISOString()}::timestamptz)
    where "id" = ${id} and "to" = ${me.person?.id ?? null} returning "id"`)
  if (rows.length === 0) throw new Fault('missing', '没有找到这条说明，请刷新后查看。')
  return {}
}
