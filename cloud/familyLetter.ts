import { sql, type SQL } from 'drizzle-orm'
import type { Relation } from '../contract/limits'
import type { Db } from './db/db'
import { namedByFamily } from './familyRights'

/**
 * On a bond `b` and its letter `l`: the official's own signing has opened it. Own is every text that no family
 * programme names. Once open it stays open, though the signing be withdrawn later.
 */
export const letterOpened: SQL = sql`exists (
  select from signing s where s."person" = b."official" and s."erasedAt" is null and not ${namedByFamily(sql`s."text"`)}
    and not exists (select from ledger w where w."signing" = s."id" and w."kind" = 'withdrawn' and w."at" <= l."at"))`

export type OpenedLine = { text: string; relation: Relation; relative: string; official: string }

/** The opened line of a bond, for its official alone; null when there is none, or it is still sealed. */
export async function openedLine(db: Db, official: string, bond: string): Promise<OpenedLine | null> {
  const { rows } = await db.execute<OpenedLine>(sql`
    select l."text", b."relation", r."name" as relative, o."name" as official
    from bond b join letter l on l."bond" = b."id"
    join person r on r."id" = b."relative" join person o on o."id" = b."official"
    where b."id" = ${bond} and b."official" = ${official} and b."endedAt" is null and ${letterOpened}`)
  return rows[0] ?? null
}
