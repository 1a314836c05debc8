import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from './people'

export type LawArticle = { no: string; gist: string; checked: boolean; how: string; checkedOn: string | null }

export const law = pgTable('law', {
  slug: text().primaryKey(),
  title: text().notNull(),
  short: text().notNull(),
  issuer: text().notNull(),
  inForce: date({ mode: 'string' }).notNull(),
  recheck: text(),
  articles: jsonb().$type<LawArticle[]>().notNull(),
  hash: text().notNull(),
})

export type ItemKind = 'case' | 'story' | 'reader' | 'film'

/** One row a version of a case, story, reader or film; an edit is a new version, old rows stay for old records. */
export const item = pgTable(
  'item',
  {
    kind: text().$type<ItemKind>().notNull(),
    slug: text().notNull(),
    version: integer().notNull(),
    /** SHA-256 of the source, so that importing the same twice makes nothing. */
    hash: text().notNull(),
    title: text().notNull(),
    category: text().notNull(),
    summary: text().notNull(),
    minutes: integer().notNull(),
    cover: text().notNull(),
    access: text().$type<'public' | 'members'>().notNull(),
    fiction: boolean().notNull(),
    /** Place in the pack, for lists. */
    place: integer().notNull(),
    /** What only this kind has: sections, cases, chapters; its shape stands in contract/packed.ts. */
    body: jsonb().notNull(),
    /** Characters counted for the reading rule (a film's transcript for a film). */
    chars: integer().notNull(),
    /** Length of a film in seconds; 0 for texts. */
    seconds: integer().notNull().default(0),
    /** Title and text, folded for search. */
    searchText: text().notNull(),
    /** Laws to be checked again on which it leans; a draft waits for an organiser. */
    leans: text().array().notNull(),
    /** retired: was shown once, and stays for the records that name it; dropped: a draft that never was shown. */
    state: text().$type<'draft' | 'published' | 'retired' | 'dropped'>().notNull(),
    importedAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    confirmedBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.slug, t.version] }),
    index('item_list').on(t.state, t.kind, t.place),
  ],
)

export const favourite = pgTable(
  'favourite',
  {
    person: uuid()
      .notNull()
      .references(() => person.id),
    kind: text().$type<ItemKind>().notNull(),
    slug: text().notNull(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.person, t.kind, t.slug] })],
)

export const outline = pgTable('outline', {
  slug: text().primaryKey(),
  title: text().notNull(),
  forWhom: text().notNull(),
  minutes: integer().notNull(),
  opening: text().notNull(),
  questions: text().array().notNull(),
  closing: text().notNull(),
})
