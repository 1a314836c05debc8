import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

export const unit = pgTable('unit', {
  id: uuid().primaryKey(),
  name: text().notNull().unique(),
  parent: uuid(),
})

export const person = pgTable(
  'person',
  {
    id: uuid().primaryKey(),
    /** official: on the roster. relative: an official's family member, on no roster and in no roll-up. */
    kind: text().$type<'official' | 'relative'>().notNull().default('official'),
    name: text().notNull(),
    /** Tells people of one name in one unit apart on the roster; empty for nearly all. */
    tag: text().notNull().default(''),
    unit: uuid()
      .notNull()
      .references(() => unit.id),
    position: text().notNull(),
    level: text().notNull(),
    appointment: text().notNull(),
    appointedOn: date({ mode: 'string' }),
    groups: text().array().notNull(),
    head: boolean().notNull(),
    left: boolean().notNull().default(false),
    /** WeChat's reviewer: left out of every figure. */
    review: boolean().notNull().default(false),
    calendar: boolean().notNull().default(true),
    erasedAt: timestamp({ withTimezone: true, mode: 'date' }),
  },
  (t) => [
    uniqueIndex('person_roster').on(t.unit, t.name, t.tag),
    index('person_name').on(t.name),
    check('person_kind', sql`${t.kind} in ('official', 'relative')`),
  ],
)

/** The roster as it stood from a day on: a record entered late still carries the words of the day it happened. */
export const personVersion = pgTable(
  'person_version',
  {
    person: uuid()
      .notNull()
      .references(() => person.id),
    since: date({ mode: 'string' }).notNull(),
    unit: uuid()
      .notNull()
      .references(() => unit.id),
    position: text().notNull(),
    level: text().notNull(),
    groups: text().array().notNull(),
    head: boolean().notNull(),
  },
  (t) => [uniqueIndex('person_version_key').on(t.person, t.since)],
)

/** One account a person; it may be reached by an openid, by browser sessions, or both. */
export const account = pgTable('account', {
  id: uuid().primaryKey(),
  person: uuid()
    .unique()
    .references(() => person.id),
  openid: text().unique(),
  consent: text(),
  consentAt: timestamp({ withTimezone: true, mode: 'date' }),
  createdAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
})

export const grant = pgTable(
  'account_grant',
  {
    id: uuid().primaryKey(),
    account: uuid()
      .notNull()
      .references(() => account.id),
    role: text().notNull(),
    /** The liaison's unit: rights hold for it and those below it. Null for an organiser. */
    unit: uuid().references(() => unit.id),
    by: uuid(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    revokedAt: timestamp({ withTimezone: true, mode: 'date' }),
    reason: text(),
  },
  (t) => [
    check(
      'grant_role',
      sql`${t.role} in ('liaison', 'organiser') and (${t.role} = 'organiser') = (${t.unit} is null)`,
    ),
    uniqueIndex('grant_live')
      .on(t.account, t.role, sql`coalesce(${t.unit}, '00000000-0000-0000-0000-000000000000')`)
      .where(sql`${t.revokedAt} is null`),
  ],
)

export const session = pgTable(
  'session',
  {
    id: uuid().primaryKey(),
    /** SHA-256 of the opaque token; the token itself is never kept. */
    tokenHash: text().notNull().unique(),
    account: uuid().references(() => account.id),
    /** A WeChat visitor who is not bound yet. */
    openid: text(),
    createdAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    expiresAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    revokedAt: timestamp({ withTimezone: true, mode: 'date' }),
  },
  (t) => [index('session_account').on(t.account)],
)

export const invite = pgTable(
  'invite',
  {
    id: uuid().primaryKey(),
    person: uuid()
      .notNull()
      .references(() => person.id),
    /** HMAC of the code under the server's secret. */
    codeHash: text().notNull().unique(),
    by: uuid(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    expiresAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    usedAt: timestamp({ withTimezone: true, mode: 'date' }),
    usedBy: uuid().references(() => account.id),
    wrong: integer().notNull().default(0),
    lockedUntil: timestamp({ withTimezone: true, mode: 'date' }),
    withdrawnAt: timestamp({ withTimezone: true, mode: 'date' }),
    /** The reviewer's code may be used again while the organiser's switch is on. */
    again: boolean().notNull().default(false),
  },
  (t) => [index('invite_person').on(t.person)],
)

export const request = pgTable(
  'request',
  {
    id: uuid().primaryKey(),
    person: uuid()
      .notNull()
      .references(() => person.id),
    kind: text().notNull(),
    text: text().notNull(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    dueOn: date({ mode: 'string' }).notNull(),
    answer: text(),
    answeredAt: timestamp({ withTimezone: true, mode: 'date' }),
    answeredBy: uuid(),
  },
  (t) => [index('request_person').on(t.person)],
)

export const suggestion = pgTable('suggestion', {
  id: uuid().primaryKey(),
  /** Null when handed in without a name: then nothing ties it to an account. */
  account: uuid(),
  receiptHash: text().notNull().unique(),
  text: text().notNull(),
  at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  answer: text(),
  answeredAt: timestamp({ withTimezone: true, mode: 'date' }),
  answeredBy: uuid(),
})

export const audit = pgTable(
  'audit',
  {
    id: uuid().primaryKey(),
    requestId: text().notNull(),
    account: uuid().notNull(),
    action: text().notNull(),
    /** The ids and dates of the input, never free text. */
    target: jsonb().notNull(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [index('audit_at').on(t.at)],
)

/** What an organiser may switch, and secrets made on first start. */
export const setting = pgTable('setting', { key: text().primaryKey(), value: jsonb().notNull() })

/** Timed work: `runAfter` says when it is next due; the tick takes it with `for update skip locked`. */
export const job = pgTable('job', {
  name: text().primaryKey(),
  runAfter: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  ranAt: timestamp({ withTimezone: true, mode: 'date' }),
  error: text(),
})
