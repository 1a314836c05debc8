import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Config } from '../../cloud/config'
import type { Opened } from '../../cloud/db/db'
import { placeOf } from '../../cloud/db/durable'
import { newestLevel } from '../../cloud/db/migrate'
import { own } from '../../cloud/db/owner'
import { openPglite } from '../../cloud/db/pglite'
import { openPostgres } from '../../cloud/db/postgres'
import { syncPath, syncTree } from '../../cloud/db/sync'
import type { Verdict } from '../../cloud/pledge/chain'
import { headsOf } from '../../cloud/pledge/head'
import { fill } from './fill'
import { checkParts, HEADS, readManifest, type Manifest } from './manifest'
import { placesOf } from './source'

type Target = { url?: string | undefined; data: string; config: Config }
type Options = { evenBroken: boolean; say?: (line: string) => void }

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

/** Puts a file in its place by one rename. */
function placeFile(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.part`
  writeFileSync(draft, bytes, { mode: 0o600, flush: true })
  renameSync(draft, path)
  syncPath(dirname(path))
}

const TYPES: Record<string, string> = { '.pdf': 'application/pdf', '.json': 'application/json' }
const typeOf = (key: string) => TYPES[key.slice(key.lastIndexOf('.'))] ?? 'application/octet-stream'

/** Where a file of the backup belongs: what is there, and how it gets there. */
type Place = {
  name: string
  there: () => Promise<Uint8Array | null>
  put: (bytes: Uint8Array) => Promise<void>
}

const onDisk = (path: string): Place => ({
  name: path,
  there: async () => (existsSync(path) ? readFileSync(path) : null),
  put: async (bytes) => placeFile(path, bytes),
})

function placeFor(path: string, { data, config }: Target): Place {
  const { files, headFile, keysDir } = placesOf(data, config)
  if (path === HEADS) return onDisk(headFile)
  if (path.startsWith('keys/')) return onDisk(join(keysDir, basename(path)))
  const key = path.slice('files/'.length)
  return { name: key, there: () => files.get(key), put: (bytes) => files.put(key, bytes, typeOf(key)) }
}

/** Nothing that is there already may differ; a restore that was cut short has left the same. */
async function checkPlaces(dir: string, { files }: Manifest, target: Target): Promise<void> {
  for (const { path } of files) {
    const { name, there } = placeFor(path, target)
    const found = await there()
    if (found && !same(found, readFileSync(join(dir, path))))
      throw new Error(`${name} 已经有了，而且与备份里的不同。请换一个空的目录，或先把它移走。`)
  }
}

/** Heads, files and keys, each in its place; the database comes after them, so that it never lacks them. */
async function placeAll(dir: string, { files }: Manifest, target: Target): Promise<void> {
  for (const { path } of files) {
    const { there, put } = placeFor(path, target)
    if (!(await there())) await put(readFileSync(join(dir, path)))
  }
  const stored = join(target.data, 'files')
  if (!target.config.s3 && existsSync(stored)) syncTree(stored)
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
  if (manifest.level > newestLevel()) throw new Error('备份来自更新的版本，请先把程序升级到那个版本。')
  await checkParts(dir, manifest)
  await checkPlaces(dir, manifest, target)
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
