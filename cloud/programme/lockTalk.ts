import { sql } from 'drizzle-orm'
import type { Db } from '../db/db'

type Talk = {
  enrolment: string
  person: string
  confirmed: boolean
  /** A correction of it stands. */
  replaced: boolean
  /** A row has corrected it once, voided since or not. */
  named: boolean
  /** The member's latest words. */
  last: string | null
}

/**
 * A talk not voided, locked so that a correction and a confirmation cannot both stand; null when there is none.
 * Locked first and read by a second statement: only that one sees what the lock was waiting for.
 */
export async function lockTalk(db: Db, id: string): Promise<Talk | null> {
  await db.execute(sql`select from talk where "id" = ${id} for update`)
  const { rows } = await db.execute<Talk>(sql`
    select t."enrolment", t."person",
      exists (select from talk_reply y where y."talk" = t."id" and y."agrees" = 'yes') "confirmed",
      exists (select from talk r where r."corrects" = t."id"
        and not exists (select from voided v where v."target" = r."id")) "replaced",
      exists (select from talk r where r."corrects" = t."id") "named",
      (select y."text" from talk_reply y where y."talk" = t."id" order by y."at" desc, y."id" desc limit 1) "last"
    from talk t
    where t."id" = ${id} and not exists (select from voided v where v."target" in (t."id", t."enrolment"))`)
  return rows[0] ?? null
}
