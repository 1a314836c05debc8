import { notInArray } from 'drizzle-orm'
import type { Pack } from '../../contract/packed'
import type { Db } from '../db/db'
import { circle, letterLine } from '../db/schema/family'
import { given } from './importIndex'

/** The lines of 家书 as the pack has them; one that left it stays, retired, for the letters that hold it. */
async function importLetters(db: Db, letters: Pack['letters']): Promise<void> {
  const rows = letters.map((line, place) => ({ ...line, place, retired: false }))
  const { place, text, retired } = letterLine
  const set = given({ place, text, retired })
  await db.insert(letterLine).values(rows).onConflictDoUpdate({ target: letterLine.slug, set })
  const slugs = letters.map(({ slug }) => slug)
  await db.update(letterLine).set({ retired: true }).where(notInArray(letterLine.slug, slugs))
}

async function importCircles(db: Db, circles: Pack['circles']): Promise<void> {
  const rows = circles.map((one, place) => ({ ...one, place }))
  const slugs = rows.map(({ slug }) => slug)
  await db.delete(circle).where(slugs.length ? notInArray(circle.slug, slugs) : undefined)
  if (rows.length === 0) return
  const { place, title, intro, questions } = circle
  const set = given({ place, title, intro, questions })
  await db.insert(circle).values(rows).onConflictDoUpdate({ target: circle.slug, set })
}

/** What a family's own page shows: the prepared lines, and the questions for oneself. */
export async function importFamilies(db: Db, { letters, circles }: Pack): Promise<void> {
  await importLetters(db, letters)
  await importCircles(db, circles)
}
