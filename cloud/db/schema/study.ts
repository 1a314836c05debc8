import { sql } from 'drizzle-orm'
import {
  check,
  customType,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
  boolean,
} from 'drizzle-orm/pg-core'
import type { StudyKind } from '../../../contract/limits'
import { person } from './people'
import { enrolment, onThatDay } from './programme'

/** Whole seconds as half-open ranges, `{[0,15),[30,41)}`; read as PostgreSQL prints it. */
export const multirange = customType<{ data: string }>({ dataType: () => 'int4multirange' })

/** One sitting with one film or text. A person has one live session: opening another closes it. */
export const studySession = pgTable(
  'study_session',
  {
    id: uuid().primaryKey(),
    person: uuid()
      .notNull()
      .references(() => person.id),
    kind: text().$type<StudyKind>().notNull(),
    slug: text().notNull(),
    version: integer().notNull(),
    openedAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    closedAt: timestamp({ withTimezone: true, mode: 'date' }),
    /** Seconds accepted so far, over all beats; bounded by the budget. */
    accepted: integer().notNull().default(0),
    /** Numbers of the beats taken: each counts once. */
    beats: multirange().notNull().default('{}'),
    /** What this session itself covered: a film's seconds, or the active seconds of a text. */
    covered: multirange().notNull().default('{}'),
  },
  (t) => [
    uniqueIndex('study_session_live')
      .on(t.person)
      .where(sql`${t.closedAt} is null`),
    index('study_session_person').on(t.person, t.openedAt),
    check('study_session_accepted', sql`${t.accepted} >= 0`),
  ],
)

/** The seconds of a film that a person has really watched; only ever grows. */
export const watch = pgTable(
  'watch',
  {
    person: uuid()
      .notNull()
      .references(() => person.id),
    slug: text().notNull(),
    version: integer().notNull(),
    seconds: integer().notNull(),
    watched: multirange().notNull().default('{}'),
    /** Where to go on, in seconds. */
    position: integer().notNull().default(0),
    updatedAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.person, t.slug, t.version] })],
)

/** Active reading of a case, a story or a film's transcript. */
export const reading = pgTable(
  'reading',
  {
    person: uuid()
      .notNull()
      .references(() => person.id),
    kind: text().$type<'article' | 'transcript'>().notNull(),
    slug: text().notNull(),
    version: integer().notNull(),
    /** Active seconds accepted, over all sessions. */
    seconds: integer().notNull().default(0),
    paragraph: integer().notNull().default(0),
    end: boolean().notNull().default(false),
    updatedAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.person, t.kind, t.slug, t.version] })],
)

/** A film seen to its end or a text read by its rule: the record that finishes steps. One a session. */
export const completion = pgTable(
  'completion',
  {
    id: uuid().primaryKey(),
    session: uuid()
      .notNull()
      .unique()
      .references(() => studySession.id),
    person: uuid()
      .notNull()
      .references(() => person.id),
    kind: text().$type<StudyKind>().notNull(),
    slug: text().notNull(),
    version: integer().notNull(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    ...onThatDay,
  },
  (t) => [index('completion_person').on(t.person, t.at)],
)

/** The learner's own calendar: automatic, private, in no report, gone when switched off and cleared. */
export const checkin = pgTable(
  'checkin',
  {
    person: uuid()
      .notNull()
      .references(() => person.id),
    day: date({ mode: 'string' }).notNull(),
    kind: text().$type<StudyKind>().notNull(),
    slug: text().notNull(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.person, t.day, t.kind, t.slug] })],
)

/** One line of 心得 a day, for the learner alone. */
export const dayNote = pgTable(
  'day_note',
  {
    person: uuid()
      .notNull()
      .references(() => person.id),
    day: date({ mode: 'string' }).notNull(),
    text: text().notNull(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.person, t.day] })],
)

/** A longer 心得, handed in on a step; seen by its writer and the organisers only. */
export const reflection = pgTable(
  'reflection',
  {
    id: uuid().primaryKey(),
    person: uuid()
      .notNull()
      .references(() => person.id),
    enrolment: uuid()
      .notNull()
      .references(() => enrolment.id),
    step: text().notNull(),
    text: text().notNull(),
    ...onThatDay,
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [index('reflection_person').on(t.person), index('reflection_enrolment').on(t.enrolment)],
)
