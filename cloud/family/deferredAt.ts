import { sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import { familyPledge } from '../familyRights'

/** When the person last said 暂不签 of a pledge that families sign; for their own page alone. */
export async function deferredAt(db: Db, person: string): Promise<string | null> {
  const { rows } = await db.execute<{ at: number | null }>(sql`
    select (extract(epoch from max(f."at")) * 1000)::float8 as at from deferral f
    where f."person" = ${person} and ${familyPledge(sql`f."text"`)}`)
  const at = rows[0]?.at ?? null
  return at === null ? null : new Date(at).toISOString()
}
