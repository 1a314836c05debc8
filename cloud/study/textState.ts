import { sql } from 'drizzle-orm'
import type { StudyKind } from '../../contract/limits'
import type { Db } from '../db/db'
import { itemKinds } from './item'
import { neededSeconds } from '../reading'

type Row = { seconds: number; paragraph: number; end: boolean; chars: number; length: number }

/** How far a text is read, as the wire shows it. */
export const textOf = ({ seconds, paragraph, end, chars, length }: Row) => {
  const needed = neededSeconds(chars, length)
  return { seconds, needed, paragraph, end, done: end && seconds >= needed }
}

/** A text as the person left it. */
export async function textFor(db: Db, person: string, kind: StudyKind, slug: string, version: number) {
  const { rows } = await db.execute<Row>(sql`
    select r."seconds", r."paragraph", r."end", i."chars", i."seconds" "length"
    from reading r join item i
      on i."slug" = r."slug" and i."version" = r."version" and i."kind" in ${itemKinds(kind)}
    where r."person" = ${person} and r."kind" = ${kind} and r."slug" = ${slug} and r."version" = ${version}`)
  const row = rows[0]
  if (!row) throw new Error('an open text has its row')
  return textOf(row)
}
