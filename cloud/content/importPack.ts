import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { and, eq, ne } from 'drizzle-orm'
import type { Pack } from '../../contract/packed'
import type { Db } from '../db/db'
import { item } from '../db/schema/content'
import type { Files } from '../files/files'
import { importFamilies } from './importFamilies'
import { importLaws, importOutlines } from './importIndex'
import { importItems } from './importItems'
import { importPledges } from './importPledges'
import { importProgrammes } from './importProgrammes'
import { itemRows, mediaKey } from './pack/itemRows'
import { loadPack } from './pack/loadPack'
import { PackRefused } from './pack/source'
import { publishReady } from './publishReady'

const MEDIA = [
  ['mp4', 'video/mp4'],
  ['jpg', 'image/jpeg'],
] as const

export type Imported = { added: number; changed: number; same: number; retired: number; waiting: number }
type Options = { production: boolean; now: Date; files: Pick<Files, 'has' | 'put'> }

/** Stores what is not in the storage, though the film itself may be known: the database may be older than the storage. */
async function storeFilms(dir: string, pack: Pack, files: Options['files']) {
  for (const { slug } of pack.films)
    for (const [end, type] of MEDIA) {
      const key = mediaKey(slug, end, pack.media)
      if (key && !(await files.has(key)))
        await files.put(key, readFileSync(join(dir, 'films', `${slug}.${end}`)), type)
    }
}

/**
 * Brings the content pack in `dir` into the database, in one transaction; the same pack again changes nothing.
 * An edited item becomes a new version and the old row stays for the records that name it.
 * @param options.production true: what leans on a law to be rechecked waits as a draft for an organiser
 * @param options.files takes films and posters, under keys that change with the file
 * @throws PackRefused when anything in the pack is wrong, or a published pledge was edited in place; then nothing
 * was written
 */
export async function importPack(db: Db, dir: string, options: Options): Promise<Imported> {
  const { pack, faults } = loadPack(dir)
  if (!pack) throw new PackRefused(faults)
  // Before the transaction: an upload takes longer than a database lets one lie idle, and a stored film alone harms nobody.
  await storeFilms(dir, pack, options.files)
  return db.transaction(async (tx) => {
    // First of all: its row locks make every other import wait until this one is through.
    await importLaws(tx, pack.laws)
    await importOutlines(tx, pack.outlines)
    await importFamilies(tx, pack)
    await importPledges(tx, pack.pledges, options.now)
    const items = await importItems(tx, itemRows(pack), options)
    await importProgrammes(tx, pack, options.now)
    await publishReady(tx)
    const waiting = await tx.$count(item, and(eq(item.state, 'draft'), ne(item.kind, 'reader')))
    return { ...items, added: items.added.length, changed: items.changed.length, waiting }
  })
}
