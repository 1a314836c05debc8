import { appendFileSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { sql } from 'drizzle-orm'
import { canonical } from '../canonical'
import { dayOf, startOf } from '../day'
import type { Db } from '../db/db'
import type { Files } from '../files/files'
import { headsOf, type Head } from './head'

/** The book of heads: one line a day, only ever appended to; a copy kept by others shows what was cut off later. */
export type HeadBook = { all: () => Promise<Head[]>; append: (head: Head) => Promise<void> }

/** @param file JSON lines; made when the first day is closed */
export function headBook(file: string): HeadBook {
  const read = () => (existsSync(file) ? readFileSync(file, 'utf8') : '')
  return {
    all: async () => headsOf(read()),
    append: async (head) => {
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

const FOLDER = 'ledger-heads/'
const NAME = /^ledger-heads\/(\d{4}-\d\d-\d\d)-(\d+)-([0-9a-f]{64})\.json$/

/**
 * The book where no disk lasts: an object a day in the storage. The name itself carries the head, so that a listing
 * is the whole book, and a second head of one day stands beside the first instead of replacing it.
 */
export const storedHeads = (files: Pick<Files, 'list' | 'put'>): HeadBook => ({
  all: async () =>
    (await files.list(FOLDER))
      .map((key) => NAME.exec(key))
      .filter((found) => found !== null)
      .map(([, day = '', place, hash = '']) => ({ day, place: Number(place), hash }))
      .sort((a, b) => a.place - b.place || (a.day < b.day ? -1 : 1)),
  append: (head) =>
    files.put(
      `${FOLDER}${head.day}-${head.place}-${head.hash}.json`,
      Buffer.from(`${canonical(head)}\n`),
      'application/json',
    ),
})

/**
 * Writes the head of every county day that has ended, had a record, and is not in the book. Repeating it writes
 * nothing; a signing that commits after its midnight is under the next day's head.
 */
export async function closeDays(db: Db, book: HeadBook, now: Date): Promise<number> {
  const last = (await book.all()).at(-1)
  const { rows } = await db.execute<Head>(sql`
    select to_char("at" at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, max("place")::int as place,
      (array_agg("hash" order by "place" desc))[1] as hash
    from ledger where "place" > ${last?.place ?? 0} and "at" < ${startOf(dayOf(now)).toISOString()}
    group by 1 order by 1`)
  const fresh = rows.filter(({ day }) => !last || day > last.day)
  for (const { day, place, hash } of fresh) await book.append({ day, place, hash })
  return fresh.length
}
