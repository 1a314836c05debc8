import { sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import { EDGE_SECONDS } from './filmBeat'
import { missing } from './filmRule'
import { toRanges, type Ranges } from './ranges'

// Where the part of a film that hangs together with its beginning ends: beyond it nothing is credited yet.
function edgeOf(watched: Ranges): number {
  let edge = 0
  for (const [from, to] of watched) {
    if (from > edge + EDGE_SECONDS) break
    edge = to
  }
  return edge
}

// At the end there is nothing to go on with: begin again.
const goOn = (position: number, seconds: number) => (position >= seconds - 1 ? 0 : position)

/** A film as the person left it, and where to go on. */
export async function filmFor(db: Db, person: string, slug: string, version: number) {
  const { rows } = await db.execute<{
    watched: string
    seconds: number
    position: number
    free: boolean
  }>(sql`
    select w."watched"::text "watched", w."seconds", w."position", exists (
      select from completion c where c."person" = w."person" and c."kind" = 'film' and c."slug" = w."slug") "free"
    from watch w where w."person" = ${person} and w."slug" = ${slug} and w."version" = ${version}`)
  const row = rows[0]
  if (!row) throw new Error('an open film has its row')
  const watched = toRanges(row.watched)
  const left = missing(watched, row.seconds)
  const free = row.free || left === 0
  const position = free ? row.position : Math.min(row.position, edgeOf(watched))
  return { watched, missing: left, position: goOn(position, row.seconds), free, done: left === 0 }
}
