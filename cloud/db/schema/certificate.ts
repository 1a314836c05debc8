import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { person, unit } from './people'

/**
 * A sealed PDF, made when it was first opened; the file lies in storage under `key`. A 结业证书 also holds here what
 * its ledger record commits to; an erasure empties the personal columns, the salts and the key.
 */
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
    /** Of a completion: who finished, on which day; null for a pledge, whose signing says so. */
    name: text(),
    unitName: text(),
    atUnit: uuid().references(() => unit.id),
    signerSalt: text(),
    unitSalt: text(),
    doneOn: date({ mode: 'string' }),
    /** Where the file lies: its last part cannot be guessed. Null before it was drawn, and after an erasure. */
    key: text(),
    fileHash: text(),
    bytes: integer(),
    sealedAt: timestamp({ withTimezone: true, mode: 'date' }),
    /** Hashes of sealed files that storage lost and that were drawn again: who holds one still holds a true sheet. */
    earlier: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    erasedAt: timestamp({ withTimezone: true, mode: 'date' }),
  },
  (t) => [
    uniqueIndex('certificate_target').on(t.kind, t.target),
    index('certificate_file').on(t.fileHash),
    index('certificate_earlier').using('gin', t.earlier),
    index('certificate_person').on(t.person),
    check('certificate_hash', sql`${t.fileHash} ~ '^[0-9a-f]{64}$'`),
    check('certificate_done', sql`(${t.kind} = 'completion') = (${t.doneOn} is not null)`),
    check(
      'certificate_sealed',
      sql`(${t.fileHash} is null) = (${t.sealedAt} is null)
      and (${t.fileHash} is null) = (${t.bytes} is null)`,
    ),
  ],
)
