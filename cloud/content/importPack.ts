import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Law, Pack } from '../../contract/pack'
import type { Db } from '../db/db'
import { item, law, outline } from '../db/schema/content'
import type { Files } from '../files/files'
import { importProgrammes } from './importProgrammes'
import { itemRows, mediaKey, type PackItem } from './pack/itemRows'
import { loadPack } from './pack/loadPack'
import { PackRefused } from './pack/source'
import { publishReady } from './publishReady'

const LOCK = 718_204_632

export type Imported = { added: number; changed: number; same: number; retired: number; waiting: number }
type Options = { production: boolean; now: Date; files: Pick<Files, 'put'> }
type Kept = Pick<typeof item.$inferSelect, 'kind' | 'slug' | 'version' | 'hash' | 'state' | 'confirmedBy' | 'place'>

const keyOf = ({ kind, slug }: Pick<PackItem, 'kind' | 'slug'>) => `${kind} ${slug}`

async function importLaws(db: Db, laws: Law[]): Promise<void> {
  for (const { slug, title, short, issuer, inForce, recheck = null, articles } of laws) {
    const words = { title, short, issuer, inForce, recheck, articles }
    const hash = createHash('sha256').update(JSON.stringify(words)).digest('hex')
    await db
      .insert(law)
      .values({ slug, ...words, hash })
      .onConflictDoUpdate({ target: law.slug, set: { ...words, hash }, setWhere: ne(law.hash, hash) })
  }
}

async function importOutlines(db: Db, outlines: Pack['outlines']): Promise<void> {
  for (const { slug, ...words } of outlines)
    await db
      .insert(outline)
      .values({ slug, ...words })
      .onConflictDoUpdate({ target: outline.slug, set: words })
}

/** The newest version of everything that was ever imported. */
async function newest(db: Db): Promise<Map<string, Kept>> {
  const { kind, slug, version, hash, state, confirmedBy, place } = item
  const rows = await db
    .selectDistinctOn([kind, slug], { kind, slug, version, hash, state, confirmedBy, place })
    .from(item)
    .orderBy(kind, slug, sql`${version} desc`)
  return new Map(rows.map((row) => [keyOf(row), row]))
}

const at = ({ kind, slug, version }: Kept) =>
  and(eq(item.kind, kind), eq(item.slug, slug), eq(item.version, version))

/** What leans on a law to be rechecked waits in production until an organiser has confirmed this very version. */
const stateOf = (row: PackItem, confirmed: boolean, production: boolean) =>
  row.kind === 'reader' || (production && row.leans.length > 0 && !confirmed) ? 'draft' : 'published'

/** A draft that was never shown gives way at once; what is shown stays until a newer version is. */
async function supersede(db: Db, { kind, slug }: PackItem, version: number, state: Kept['state']): Promise<void> {
  const gone = state === 'published' ? ne(item.state, 'retired') : eq(item.state, 'draft')
  await db
    .update(item)
    .set({ state: 'retired' })
    .where(and(eq(item.kind, kind), eq(item.slug, slug), ne(item.version, version), gone))
}

async function importItem(db: Db, row: PackItem, old: Kept | undefined, { production, now }: Options) {
  if (old?.hash === row.hash) {
    const follows = row.kind === 'reader' && old.state !== 'retired'
    const state = follows ? old.state : stateOf(row, old.confirmedBy !== null, production)
    if (state === old.state && row.place === old.place) return 'same'
    await db.update(item).set({ state, place: row.place }).where(at(old))
    await supersede(db, row, old.version, state)
    return 'same'
  }
  const state = stateOf(row, false, production)
  const version = (old?.version ?? 0) + 1
  await db.insert(item).values({ ...row, version, state, importedAt: now })
  if (!old) return 'added'
  await supersede(db, row, version, state)
  return 'changed'
}

/** What the pack no longer holds is shown no more; its rows stay for the records that name them. */
async function retire(db: Db, rows: PackItem[], kept: Map<string, Kept>): Promise<number> {
  const here = new Set(rows.map(keyOf))
  const gone = [...kept.values()].filter((row) => row.state !== 'retired' && !here.has(keyOf(row)))
  for (const { kind, slug } of gone)
    await db.update(item).set({ state: 'retired' }).where(and(eq(item.kind, kind), eq(item.slug, slug)))
  return gone.length
}

async function storeMedia(dir: string, pack: Pack, slugs: string[], files: Options['files']): Promise<void> {
  for (const slug of slugs)
    for (const [end, type] of [['mp4', 'video/mp4'], ['jpg', 'image/jpeg']] as const) {
      const bytes = readFileSync(join(dir, 'films', `${slug}.${end}`))
      await files.put(mediaKey(slug, end, pack.media), bytes, type)
    }
}

/**
 * Brings the content pack in `dir` into the database, in one transaction; the same pack again changes nothing.
 * An edited item becomes a new version and the old row stays for the records that name it.
 * @param options.production true: what leans on a law to be rechecked waits as a draft for an organiser
 * @param options.files takes films and posters, under keys that change with the file
 * @throws PackRefused when anything in the pack is wrong; then nothing was written
 */
export async function importPack(db: Db, dir: string, options: Options): Promise<Imported> {
  const { pack, faults } = loadPack(dir)
  if (!pack) throw new PackRefused(faults)
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
    await importLaws(tx, pack.laws)
    await importOutlines(tx, pack.outlines)
    const rows = itemRows(pack)
    const kept = await newest(tx)
    const done = { added: 0, changed: 0, same: 0 }
    const films: string[] = []
    for (const row of rows) {
      const what = await importItem(tx, row, kept.get(keyOf(row)), options)
      if (row.kind === 'film' && what !== 'same') films.push(row.slug)
      done[what]++
    }
    await storeMedia(dir, pack, films, options.files)
    const retired = await retire(tx, rows, kept)
    await importProgrammes(tx, pack, options.now)
    await publishReady(tx)
    const waiting = await tx.$count(item, and(eq(item.state, 'draft'), inArray(item.kind, ['case', 'story', 'film'])))
    return { ...done, retired, waiting }
  })
}
