import { sql } from 'drizzle-orm'
import type { Db } from '../../cloud/db/db'
import { aPledgeText } from '../../__tests__/support/pledge'
import { aName } from './aName'
import { idOf } from './seed'

const slugOf = (text: number) => `bench-pledge-${text}`

/** The draft under which the n-th person reads the k-th text, both counted from 1. */
export const seededDraft = (n: number, k: number) => idOf(`draft${n}.${k}`)

/** What that draft is signed with, as a phone sends it. */
export const aSigning = (n: number, k: number) => ({
  draft: seededDraft(n, k),
  strokes: aName(n),
  endReached: true,
})

/**
 * Lays so many texts open before the first so many people, long enough ago to be signed: each draft can become one
 * signing. Call it after `seed`.
 */
export async function seedDrafts(
  db: Db,
  { people, texts }: { people: number; texts: number },
  now: Date,
): Promise<void> {
  for (let k = 1; k <= texts; k++) {
    await aPledgeText(db, { slug: slugOf(k), importedAt: now })
    await db.execute(sql`
      insert into pledge_draft ("id", "person", "text", "version", "openedAt")
      select bench_id('draft' || i || ${`.${k}`}), bench_id('person' || i), ${slugOf(k)}, 1,
        ${now.toISOString()}::timestamptz - interval '10 minutes'
      from generate_series(1, ${people}::int) i`)
  }
  await db.execute(sql`analyze pledge_draft`)
}
