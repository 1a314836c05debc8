import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from './people'
import { onThatDay } from './programme'

export const event = pgTable(
  'event',
  {
    id: uuid().primaryKey(),
    /** The kind of step that attending it finishes. */
    kind: text().$type<'assembly'>().notNull(),
    title: text().notNull(),
    place: text().notNull(),
    startsAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    endsAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    /** Only this programme's assembly step; null for any. */
    programme: text(),
    /** 32 random bytes, hex; the codes are its HMAC. It never leaves the server. */
    secret: text().notNull(),
    openedAt: timestamp({ withTimezone: true, mode: 'date' }),
    endedAt: timestamp({ withTimezone: true, mode: 'date' }),
    /** A rehearsal: left out of every figure and of every step. */
    test: boolean().notNull().default(false),
    enteredBy: uuid().notNull(),
    enteredAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [index('event_starts').on(t.startsAt), check('event_order', sql`${t.endsAt} > ${t.startsAt}`)],
)

export const attendance = pgTable(
  'attendance',
  {
    id: uuid().primaryKey(),
    event: uuid()
      .notNull()
      .references(() => event.id),
    person: uuid()
      .notNull()
      .references(() => person.id),
    /** 1, and one more after each void. */
    round: integer().notNull().default(1),
    way: text().$type<'qr' | 'digits' | 'hand'>().notNull(),
    happenedAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    reason: text(),
    ...onThatDay,
    /** The organiser who marked it by hand; null when the person signed in. */
    enteredBy: uuid(),
    enteredAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    uniqueIndex('attendance_key').on(t.event, t.person, t.round),
    index('attendance_person').on(t.person),
    check(
      'attendance_hand',
      sql`(${t.way} = 'hand') = (${t.enteredBy} is not null) and (${t.way} <> 'hand' or ${t.reason} is not null)`,
    ),
  ],
)

export const attendanceTry = pgTable(
  'attendance_try',
  {
    event: uuid()
      .notNull()
      .references(() => event.id),
    person: uuid()
      .notNull()
      .references(() => person.id),
    wrong: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.event, t.person] })],
)
