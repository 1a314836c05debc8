import { desc, eq } from 'drizzle-orm'
import type { Db } from '../db/db'
import { personVersion } from '../db/schema/people'

/** What of a person the roster keeps day by day. */
export type RosterWords = { unit: string; position: string; level: string; groups: string[]; head: boolean }

/** Writes the words that hold from a day on; for the same day the later writing wins. */
export async function saveWords(db: Db, person: string, since: string, words: RosterWords) {
  const { unit, position, level, groups, head } = words
  const set = { unit, position, level, groups, head }
  await db
    .insert(personVersion)
    .values({ person, since, ...set })
    .onConflictDoUpdate({ target: [personVersion.person, personVersion.since], set })
}

/** The day since which the latest words hold; null for a person without any. */
export async function latestSince(db: Db, person: string): Promise<string | null> {
  const [latest] = await db
    .select({ since: personVersion.since })
    .from(personVersion)
    .where(eq(personVersion.person, person))
    .orderBy(desc(personVersion.since))
    .limit(1)
  return latest?.since ?? null
}
