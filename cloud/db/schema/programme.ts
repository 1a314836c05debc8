import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { StepKind } from '../../../contract/limits'
import { person, unit } from './people'

/** One thing a film or reading step asks for. */
export type StepItem = { kind: 'film' | 'article'; slug: string }

/** A step as its programme version froze it: readers are resolved to their cases, so new content never undoes it. */
export type Step = {
  id: string
  kind: StepKind
  title: string
  why: string
  rule: string
  minutes: number
  locksNext: boolean
  optional: boolean
  /** Days before the enrolment began within which a record still counts. */
  accepts: number
  /** So many of `items`; all when null. */
  choose: number | null
  items: StepItem[]
  outline: string | null
  /** The text that a pledge step signs, or a reading step reads; absent in versions frozen before there were any. */
  pledge?: string | null
}

export const programme = pgTable(
  'programme',
  {
    slug: text().notNull(),
    version: integer().notNull(),
    hash: text().notNull(),
    title: text().notNull(),
    audience: text().notNull(),
    purpose: text().notNull(),
    dueDays: integer().notNull(),
    steps: jsonb().$type<Step[]>().notNull(),
    /** For families: followed by relatives alone, in no list, roll-up or enrolment of an organiser's. */
    family: boolean().notNull().default(false),
    /** Kinds not built yet keep a programme a draft. */
    state: text().$type<'draft' | 'published'>().notNull(),
    importedAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.slug, t.version] })],
)

/** Who a person was on the day it happened; every record carries it, for later reports. */
export const onThatDay = {
  atUnit: uuid()
    .notNull()
    .references(() => unit.id),
  atLevel: text().notNull(),
  atGroups: text().array().notNull(),
}

export const enrolment = pgTable(
  'enrolment',
  {
    id: uuid().primaryKey(),
    person: uuid()
      .notNull()
      .references(() => person.id),
    programme: text().notNull(),
    version: integer().notNull(),
    /** The appointment that it belongs to: one enrolment an appointment and programme, and `round` after a void. */
    appointedOn: date({ mode: 'string' }).notNull(),
    round: integer().notNull().default(1),
    startsOn: date({ mode: 'string' }).notNull(),
    dueOn: date({ mode: 'string' }).notNull(),
    ...onThatDay,
    enteredBy: uuid().notNull(),
    enteredAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.programme, t.version], foreignColumns: [programme.slug, programme.version] }),
    uniqueIndex('enrolment_key').on(t.person, t.programme, t.appointedOn, t.round),
    index('enrolment_programme').on(t.programme, t.dueOn),
    check('enrolment_due', sql`${t.dueOn} >= ${t.startsOn}`),
  ],
)

/** A step done otherwise than on the phone, or waived; entered by a liaison or an organiser. */
export const record = pgTable(
  'record',
  {
    id: uuid().primaryKey(),
    enrolment: uuid()
      .notNull()
      .references(() => enrolment.id),
    person: uuid()
      .notNull()
      .references(() => person.id),
    step: text().notNull(),
    way: text().notNull(),
    happenedOn: date({ mode: 'string' }).notNull(),
    reason: text().notNull(),
    ...onThatDay,
    enteredBy: uuid().notNull(),
    enteredAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [index('record_enrolment').on(t.enrolment)],
)

export const talk = pgTable(
  'talk',
  {
    id: uuid().primaryKey(),
    enrolment: uuid()
      .notNull()
      .references(() => enrolment.id),
    person: uuid()
      .notNull()
      .references(() => person.id),
    step: text().notNull(),
    happenedAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    place: text().notNull(),
    talker: text().notNull(),
    /** In which capacity: 县纪委书记, 受委托的负责同志 … */
    capacity: text().notNull(),
    outline: text(),
    /** A corrected talk is a new row that names the one it replaces; a row can be replaced once. */
    corrects: uuid().unique(),
    ...onThatDay,
    enteredBy: uuid().notNull(),
    enteredAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [index('talk_enrolment').on(t.enrolment)],
)

/** The member's word on a talk: confirmed, or objected to in words. One confirmation a talk; objections may repeat. */
export const talkReply = pgTable(
  'talk_reply',
  {
    id: uuid().primaryKey(),
    talk: uuid()
      .notNull()
      .references(() => talk.id),
    person: uuid()
      .notNull()
      .references(() => person.id),
    agrees: text().$type<'yes' | 'no'>().notNull(),
    text: text().notNull(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    uniqueIndex('talk_reply_yes')
      .on(t.talk)
      .where(sql`${t.agrees} = 'yes'`),
    index('talk_reply_talk').on(t.talk),
  ],
)

export type VoidKind = 'enrolment' | 'record' | 'talk' | 'attendance' | 'completion' | 'event' | 'signing'

/** A void is a row of its own: nothing that was recorded is ever changed or deleted by it. One void a target. */
export const voided = pgTable(
  'voided',
  {
    id: uuid().primaryKey(),
    kind: text().$type<VoidKind>().notNull(),
    target: uuid().notNull().unique(),
    reason: text().notNull(),
    by: uuid().notNull(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [index('voided_kind').on(t.kind)],
)
