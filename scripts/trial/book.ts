import type { PgTable } from 'drizzle-orm/pg-core'
import type { Db } from '../../cloud/db/db'
import { favourite } from '../../cloud/db/schema/content'
import { attendance, event } from '../../cloud/db/schema/event'
import {
  account,
  grant,
  person,
  personVersion,
  request,
  suggestion,
  unit,
} from '../../cloud/db/schema/people'
import { enrolment, record, talk, talkReply, voided } from '../../cloud/db/schema/programme'
import {
  checkin,
  completion,
  dayNote,
  reading,
  reflection,
  studySession,
  watch,
} from '../../cloud/db/schema/study'

/** The tables of the history, in the order in which their keys allow them to be filled. */
const TABLES = {
  unit,
  person,
  personVersion,
  account,
  grant,
  event,
  enrolment,
  record,
  talk,
  talkReply,
  attendance,
  studySession,
  watch,
  reading,
  completion,
  checkin,
  dayNote,
  reflection,
  favourite,
  voided,
  request,
  suggestion,
}

type Tables = typeof TABLES
export type Book = { [T in keyof Tables]: Tables[T]['$inferInsert'][] }

const CHUNK = 200

/** An empty history. */
export const newBook = (): Book => ({
  unit: [],
  person: [],
  personVersion: [],
  account: [],
  grant: [],
  event: [],
  enrolment: [],
  record: [],
  talk: [],
  talkReply: [],
  attendance: [],
  studySession: [],
  watch: [],
  reading: [],
  completion: [],
  checkin: [],
  dayNote: [],
  reflection: [],
  favourite: [],
  voided: [],
  request: [],
  suggestion: [],
})

/** Writes a history into the tables; every constraint holds as for anybody's writes. */
export async function writeBook(db: Db, book: Book) {
  for (const [name, rows] of Object.entries(book) as [keyof Tables, object[]][]) {
    // The key says which table the rows are for; Book's type has paired them.
    const table: PgTable = TABLES[name]
    for (let from = 0; from < rows.length; from += CHUNK)
      await db.insert(table).values(rows.slice(from, from + CHUNK))
  }
}
