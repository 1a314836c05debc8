import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
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
import type { PledgeText } from '../../../contract/pack'
import type { Stroke } from '../../../contract/mark'
import { event } from './event'
import { person } from './people'
import { onThatDay } from './programme'

/** One row a version of a pledge's text; what was signed keeps its version for ever. */
export const pledgeText = pgTable(
  'pledge_text',
  {
    slug: text().notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    audience: text().notNull(),
    preamble: text().notNull(),
    articles: text().array().notNull(),
    closing: text().notNull(),
    /** Seconds it has to stand open before it can be signed. */
    minSeconds: integer().notNull(),
    change: text().$type<PledgeText['change']>().notNull(),
    /** SHA-256 of the canonical JSON of its words. */
    hash: text().notNull(),
    importedAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.slug, t.version] })],
)

/** The text lies open before someone; its id becomes the signing's, so that sending it twice makes one. */
export const pledgeDraft = pgTable(
  'pledge_draft',
  {
    id: uuid().primaryKey(),
    person: uuid()
      .notNull()
      .references(() => person.id),
    text: text().notNull(),
    version: integer().notNull(),
    openedAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.text, t.version], foreignColumns: [pledgeText.slug, pledgeText.version] }),
    index('pledge_draft_person').on(t.person),
  ],
)

/** A text read to its end, and for its time by the server's clock: what the initiative's step asks for. */
export const pledgeRead = pgTable(
  'pledge_read',
  {
    /** The draft under which it lay open. */
    id: uuid()
      .primaryKey()
      .references(() => pledgeDraft.id),
    person: uuid()
      .notNull()
      .references(() => person.id),
    text: text().notNull(),
    version: integer().notNull(),
    openSeconds: integer().notNull(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.text, t.version], foreignColumns: [pledgeText.slug, pledgeText.version] }),
    index('pledge_read_person').on(t.person),
  ],
)

/** 暂不签: an official says why to one organiser; a relative needs no reason and tells nobody. Signing ends it. */
export const deferral = pgTable(
  'deferral',
  {
    id: uuid().primaryKey(),
    person: uuid()
      .notNull()
      .references(() => person.id),
    text: text().notNull(),
    /** The organiser's person, and the words for them alone; both null for a relative. */
    to: uuid().references(() => person.id),
    reason: text(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    /** The organiser has talked it over. */
    settledAt: timestamp({ withTimezone: true, mode: 'date' }),
  },
  (t) => [
    index('deferral_person').on(t.person),
    index('deferral_to').on(t.to),
    check('deferral_words', sql`(${t.to} is null) = (${t.reason} is null)`),
  ],
)

/** 集体签订: an event's organiser has opened the signing of one text for those who attend. */
export const hall = pgTable('hall', {
  event: uuid()
    .primaryKey()
    .references(() => event.id),
  text: text().notNull(),
  openedAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  closedAt: timestamp({ withTimezone: true, mode: 'date' }),
  by: uuid().notNull(),
})

/**
 * What a signing holds of a person, apart from the ledger: an erasure empties the personal columns and the salts,
 * and the chain still verifies.
 */
export const signing = pgTable(
  'signing',
  {
    id: uuid().primaryKey(),
    person: uuid()
      .notNull()
      .references(() => person.id),
    text: text().notNull(),
    version: integer().notNull(),
    /** 1, and one more after each withdrawal. */
    round: integer().notNull().default(1),
    serial: text().notNull().unique(),
    name: text(),
    unitName: text(),
    /** Null for paper, and after an erasure. */
    strokes: jsonb().$type<Stroke[]>(),
    signerSalt: text(),
    unitSalt: text(),
    channel: text().$type<'phone' | 'hall' | 'paper'>().notNull(),
    ...onThatDay,
    signedAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    /** The event at which it was signed together; null elsewhere. */
    event: uuid().references(() => event.id),
    /** The organiser who recorded a paper one. */
    enteredBy: uuid(),
    erasedAt: timestamp({ withTimezone: true, mode: 'date' }),
    erasedGround: text(),
  },
  (t) => [
    foreignKey({ columns: [t.text, t.version], foreignColumns: [pledgeText.slug, pledgeText.version] }),
    uniqueIndex('signing_key').on(t.person, t.text, t.version, t.round),
    check('signing_paper', sql`(${t.channel} = 'paper') = (${t.enteredBy} is not null)`),
    check('signing_hall', sql`(${t.channel} = 'hall') = (${t.event} is not null)`),
    index('signing_event').on(t.event),
    check('signing_erased', sql`(${t.erasedAt} is null) = (${t.erasedGround} is null)`),
  ],
)

/** The chain. Only ever appended to: triggers refuse update, delete and truncate (migration append_only). */
export const ledger = pgTable(
  'ledger',
  {
    place: bigint({ mode: 'number' }).primaryKey(),
    signing: uuid().notNull(),
    /** completed: a programme's 结业证书 was made; `signing` is then the certificate's id. */
    kind: text().$type<'signed' | 'withdrawn' | 'completed'>().notNull(),
    /** Canonical JSON (RFC 8785), the very bytes that were hashed. */
    record: text().notNull(),
    hash: text().notNull().unique(),
    /** The hash before; 64 zeros for the first. */
    previous: text().notNull().unique(),
    /** Ed25519 over the hash, base64url. */
    signature: text().notNull(),
    /** Which of the server's keys signed. */
    key: text().notNull(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    uniqueIndex('ledger_signing').on(t.signing, t.kind),
    check('ledger_place', sql`${t.place} > 0`),
    check('ledger_hash', sql`${t.hash} ~ '^[0-9a-f]{64}$' and ${t.previous} ~ '^[0-9a-f]{64}$'`),
  ],
)

/** Public halves of the server's keys; an old one stays after a rotation. */
export const ledgerKey = pgTable('ledger_key', {
  id: text().primaryKey(),
  algorithm: text().$type<'Ed25519'>().notNull(),
  publicKey: text().notNull(),
  since: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
})
