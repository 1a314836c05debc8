import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { person } from './people'

/** A sealed PDF, made when it was first opened; the file lies in storage under `key`. */
export const certificate = pgTable(
  'certificate',
  {
    id: uuid().primaryKey(),
    kind: text().$type<'pledge' | 'completion'>().notNull(),
    /** The signing or the enrolment that it shows. */
    target: uuid().notNull(),
    person: uuid()
      .notNull()
      .references(() => person.id),
    serial: text().notNull().unique(),
    /** Where the file lies: its last part cannot be guessed. Null after an erasure. */
    key: text(),
    fileHash: text().notNull(),
    bytes: integer().notNull(),
    sealedAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    erasedAt: timestamp({ withTimezone: true, mode: 'date' }),
  },
  (t) => [
    uniqueIndex('certificate_target').on(t.kind, t.target),
    index('certificate_file').on(t.fileHash),
    index('certificate_person').on(t.person),
    check('certificate_hash', sql`${t.fileHash} ~ '^[0-9a-f]{64}$'`),
  ],
)
