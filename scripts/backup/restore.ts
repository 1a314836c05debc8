import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Config } from '../../cloud/config'
import type { Opened } from '../../cloud/db/db'
import { placeOf } from '../../cloud/db/durable'
import { own } from '../../cloud/db/owner'
import { openPglite } from '../../cloud/db/pglite'
import { openPostgres } from '../../cloud/db/postgres'
import { syncPath, syncTree } from '../../cloud/db/sync'
import type { Files } from '../../cloud/files/files'
import type { Verdict } from '../../cloud/pledge/chain'
import { headsOf } from '../../cloud/pledge/head'
import { fill } from './fill'
import { checkParts, HEADS, readManifest, type Manifest } from './manifest'
import { placesOf } from './source'

type Target = { url?: string | undefined; data: string; config: Config }
type Options = { evenBroken: boolean; say?: (line: string) => void }

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

/** Puts a file in its place by one rename; one that is there already has to be the same. */
function placeFile(path: string, bytes: Uint8Array): void {
  if (existsSync(path)) {
    if (same(readFileSync(path), bytes)) return
    throw new Error(`${path} 已经有了，而且与备份里的不同。请先把它移走。`)
  }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.part`
  writeFileSync(draft, bytes, { mode: 0o600, flush: true })
  renameSync(draft, path)
  syncPath(dirname(path))
}

const TYPES: Record<string, string> = { '.pdf': 'application/pdf', '.json': 'application/json' }
const typeOf = (key: string) => TYPES[key.slice(key.lastIndexOf('.'))] ?? 'application/octet-stream'

async function storeFile(files: Files, key: string, bytes: Uint8Array): Promise<void> {
  const there = await files.get(key)
  if (there && !same(there, bytes))
    throw new Error(`文件 ${key} 已经有了，而且与备份里的不同。请换一个目录。`)
  if (!there) await files.put(key, bytes, typeOf(key))
}

/** Heads, files and keys, each in its place; the database comes after them, so that it never lacks them. */
async function placeAll(dir: string, { files: parts }: Manifest, { data, config }: Target): Promise<void> {
  const { files, headFile, keysDir } = placesOf(data, config)
  for (const { path } of parts) {
    const bytes = readFileSync(join(dir, path))
    if (path === HEADS) placeFile(headFile, bytes)
    else if (path.startsWith('keys/')) placeFile(join(keysDir, basename(path)), bytes)
    else await storeFile(files, path.slice('files/'.length), bytes)
  }
  const stored = join(data, 'files')
  if (!config.s3 && existsSync(stored)) syncTree(stored)
}

async function onPostgres(url: string, work: (db: Opened['db']) => Promise<void>): Promise<void> {
  const opened = await openPostgres(url)
  try {
    await work(opened.db)
  } finally {
    await opened.close()
  }
}

/** Fills a database beside the place, and gives it its name when it is whole. */
async function onPglite(data: string, work: (db: Opened['db']) => Promise<void>): Promise<void> {
  const dir = placeOf(join(data, 'db'))
  const owner = await own(dir)
  const draft = `${dir}.restore`
  const clear = () => {
    for (const left of [draft, `${draft}.init`]) rmSync(left, { recursive: true, force: true })
  }
  try {
    if (existsSync(dir) && readdirSync(dir).length > 0)
      throw new Error(`${dir} 里已经有数据，只能恢复到空的数据目录。`)
    clear()
    const opened = await openPglite(draft)
    await work(opened.db).finally(opened.close)
    syncTree(draft)
    rmSync(dir, { recursive: true, force: true })
    renameSync(draft, dir)
    syncPath(dirname(dir))
  } finally {
    clear()
    owner.release()
  }
}

/**
 * Restores a backup into an empty data folder, or an empty PostgreSQL. Until the last step nothing stands under its
 * name, so that one cut short is begun again. A copy equals the source row by row, and its ledger verifies.
 * @param options.evenBroken keeps a ledger that did not hold when it was backed up
 */
export async function restore(dir: string, target: Target, { evenBroken, say }: Options): Promise<Verdict> {
  const manifest = readManifest(dir)
  await checkParts(dir, manifest)
  const heads = headsOf(readFileSync(join(dir, HEADS), 'utf8'))
  say?.('备份完整，正在恢复…')
  let verdict: Verdict | null = null
  const work = (db: Opened['db']) =>
    fill(db, dir, manifest, heads, async (found) => {
      verdict = found
      if (found.broken && !evenBroken)
        throw new Error(
          `账本不成立：${found.broken}。没有恢复任何内容；确实要恢复这份数据，请加 --even-broken。`,
        )
      await placeAll(dir, manifest, target)
    })
  await (target.url ? onPostgres(target.url, work) : onPglite(target.data, work))
  if (!verdict) throw new Error('the ledger was not verified')
  return verdict
}
