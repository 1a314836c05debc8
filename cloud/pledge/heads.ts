import { appendFileSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { sql } from 'drizzle-orm'
import { dayOf, startOf } from '../day'
import type { Db } from '../db/db'
import { canonical } from '../canonical'

/** The ledger's last record when a county day ended: its place and hash. */
export type Head = { day: string; place: number; hash: string }

/** The book of heads: one line a day, only ever appended to; a copy kept by others shows what was cut off later. */
export type HeadBook = { all: () => Head[]; append: (head: Head) => void }

const SHAPE = /^\{"day":"\d{4}-\d\d-\d\d","hash":"[0-9a-f]{64}","place":\d+\}$/

/** A torn last line (the machine stopped while it was written) is no head; the next one begins on a line of its own. */
export const headsOf = (text: string): Head[] =>
  text
    .split('\n')
    .filter((line) => SHAPE.test(line))
    .map((line) => JSON.parse(line) as Head)

/** @param file JSON lines; made when the first day is closed */
export function headBook(file: string): HeadBook {
  const read = () => (existsSync(file) ? readFileSync(file, 'utf8') : '')
  return {
    all: () => headsOf(read()),
    append: (head) => {
      mkdirSync(dirname(file), { recursive: true })
      const text = read()
      const descriptor = openSync(file, 'a', 0o644)
      try {
        appendFileSync(descriptor, `${text === '' || text.endsWith('\n') ? '' : '\n'}${canonical(head)}\n`)
        fsyncSync(descriptor)
      } finally {
        closeSync(descriptor)
      }
    },
  }
}

/**
 * Writes the head of every county day that has ended, had a record, and is not in the book. Repeating it writes
 * nothing; a signing that commits after its midnight is under the next day's head.
 */
export async function closeDays(db: Db, book: HeadBook, now: Date): Promise<number> {
  const last = book.all().at(-1)
  const { rows } = await db.execute<Head>(sql`
    select to_char("at" at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, max("place")::int as place,
      (array_agg("hash" order by "place" desc))[1] as hash
    from ledger where "place" > ${last?.place ?? 0} and "at" < ${startOf(dayOf(now)).toISOString()}
    group by 1 order by 1`)
  const fresh = rows.filter(({ day }) => !last || day > last.day)
  for (const { day, place, hash } of fresh) book.append({ day, place, hash })
  return fresh.length
}
