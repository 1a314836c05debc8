import { sql } from 'drizzle-orm'
import type { Verb } from '../verb'

/** A file's hash tells nothing of it to who does not hold the file; asking for others is charged as guessing. */
export const verifyFile: Verb<'pledge.verifyFile'> = async ({ db, guessed }, { fileHash }) => {
  const { rows } = await db.execute<{ serial: string }>(sql`
    select "serial" from certificate where "fileHash" = ${fileHash} or "earlier" @> array[${fileHash}]::text[] limit 1`)
  const serial = rows[0]?.serial ?? null
  if (!serial) guessed()
  return { serial }
}
