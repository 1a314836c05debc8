import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  integer,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { FamilyRole, Relation } from '../../../contract/limits'
import { account, person } from './people'

/** A family member bound to an official; ended by either of them. */
export const bond = pgTable(
  'bond',
  {
    id: uuid().primaryKey(),
    official: uuid()
      .notNull()
      .references(() => person.id),
    relative: uuid()
      .notNull()
      .references(() => person.id),
    relation: text().$type<Relation>().notNull(),
    boundAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    endedAt: timestamp({ withTimezone: true, mode: 'date' }),
    endedBy: uuid(),
  },
  (t) => [
    uniqueIndex('bond_live')
      .on(t.official, t.relative)
      .where(sql`${t.endedAt} is null`),
    index('bond_relative').on(t.relative),
    check('bond_own', sql`${t.official} <> ${t.relative}`),
    check('bond_ended', sql`(${t.endedAt} is null) = (${t.endedBy} is null)`),
  ],
)

/** A one-time invite to a family. Its token is an HMAC of the id under the server's secret; only the token's hash is kept. */
export const familyInvite = pgTable(
  'family_invite',
  {
    id: uuid().primaryKey(),
    official: uuid()
      .notNull()
      .references(() => person.id),
    relation: text().$type<Relation>().notNull(),
    tokenHash: text().notNull().unique(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    expiresAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    withdrawnAt: timestamp({ withTimezone: true, mode: 'date' }),
    usedAt: timestamp({ withTimezone: true, mode: 'date' }),
    usedBy: uuid().references(() => account.id),
    bond: uuid().references(() => bond.id),
  },
  (t) => [
    index('family_invite_official').on(t.official),
    check('family_invite_used', sql`(${t.usedAt} is null) = (${t.bond} is null)`),
  ],
)

/** What a family member has taken on at home. */
export const familyRole = pgTable(
  'family_role',
  {
    person: uuid()
      .notNull()
      .references(() => person.id),
    role: text().$type<FamilyRole>().notNull(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.person, t.role] })],
)

/** The prepared lines of 家书, from the content pack. */
export const letterLine = pgTable('letter_line', {
  slug: text().primaryKey(),
  place: integer().notNull(),
  text: text().notNull(),
  /** It left the pack; letters in which it was chosen still name it. */
  retired: boolean().notNull().default(false),
})

/** 家书: the line a family member chose for the official; it opens after the official's own signing. */
export const letter = pgTable('letter', {
  bond: uuid()
    .primaryKey()
    .references(() => bond.id),
  /** The words as they were chosen. */
  line: text()
    .notNull()
    .references(() => letterLine.slug),
  text: text().notNull(),
  at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
})

/** 社交圈, 生活圈, 朋友圈: questions for oneself. What someone answers never reaches this server. */
export const circle = pgTable('circle', {
  slug: text().primaryKey(),
  place: integer().notNull(),
  title: text().notNull(),
  intro: text().notNull(),
  questions: text().array().notNull(),
})
