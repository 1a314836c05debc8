import { sql, type Column, type SQL } from 'drizzle-orm'
import type { Law } from '../../contract/pack'
import type { Outline } from '../../contract/packProgrammes'
import type { Db } from '../db/db'
import { law, outline } from '../db/schema/content'
import { sha256 } from '../sha256'

/** On conflict: these columns become what was to be inserted. */
export const given = (columns: Record<string, Column>): Record<string, SQL> =>
  Object.fromEntries(
    Object.entries(columns).map(([key, { name }]) => [key, sql`excluded.${sql.identifier(name)}`]),
  )

/** The law index as the pack has it; a rule that left the pack stays for the cases of old. */
export async function importLaws(db: Db, laws: Law[]): Promise<void> {
  const rows = laws.map(({ slug, title, short, issuer, inForce, recheck = null, articles }) => {
    const words = { title, short, issuer, inForce, recheck, articles }
    return { slug, ...words, hash: sha256(JSON.stringify(words)) }
  })
  const { title, short, issuer, inForce, recheck, articles, hash } = law
  const set = given({ title, short, issuer, inForce, recheck, articles, hash })
  const setWhere = sql`${hash} <> excluded.hash`
  await db.insert(law).values(rows).onConflictDoUpdate({ target: law.slug, set, setWhere })
}

export async function importOutlines(db: Db, outlines: Outline[]): Promise<void> {
  const { title, forWhom, minutes, opening, questions, closing } = outline
  const set = given({ title, forWhom, minutes, opening, questions, closing })
  await db.insert(outline).values(outlines).onConflictDoUpdate({ target: outline.slug, set })
}
