import { v7 } from 'uuid'
import type { Db } from '../../cloud/db/db'
import { item } from '../../cloud/db/schema/content'
import { NOW } from './people'

let count = 0

type ItemWords = Partial<typeof item.$inferInsert>

async function anItem(db: Db, kind: 'case' | 'film', words: ItemWords) {
  const slug = words.slug ?? `${kind}-${++count}-${v7().slice(-12)}`
  const row = {
    kind,
    slug,
    version: 1,
    hash: slug,
    title: `${kind === 'film' ? '警示片' : '案例'}${count}`,
    category: '',
    summary: '',
    minutes: 2,
    cover: '',
    access: 'members' as const,
    fiction: true,
    place: 1,
    body: {},
    chars: 600,
    searchText: '',
    leans: [],
    state: 'published' as const,
    importedAt: NOW,
    ...words,
  }
  await db.insert(item).values(row)
  return { slug, title: row.title }
}

/** A film of so many seconds; its transcript has so many characters. */
export const aFilm = (db: Db, seconds: number, words: ItemWords = {}) =>
  anItem(db, 'film', { seconds, ...words })

/** A case of so many characters. */
export const aCase = (db: Db, chars: number, words: ItemWords = {}) => anItem(db, 'case', { chars, ...words })

/** So many seconds after the tests' moment. */
export const after = (seconds: number) => ({ now: new Date(NOW.getTime() + seconds * 1000) })
