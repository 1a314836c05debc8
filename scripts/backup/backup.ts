import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { App } from '../../cloud/app'
import { canonical } from '../../cloud/canonical'
import type { Db, Opened } from '../../cloud/db/db'
import { atOneMoment, linesOf } from '../../cloud/db/dump'
import { levelOf } from '../../cloud/db/migrate'
import { syncPath, syncTree } from '../../cloud/db/sync'
import { tablesOf, type Table } from '../../cloud/db/tables'
import { HEADS, MANIFEST, UNFINISHED, type Manifest, type Part } from './manifest'
import { partWriter, writePart } from './write'

export type Source = Pick<App, 'db' | 'files' | 'heads'> & { engine: Opened['engine']; keysDir: string }
export type Made = {
  folder: string
  tables: number
  rows: number
  files: number
  records: number
  held: number
}

/** Films and posters come again from the content pack; the heads are written as a book. */
const NOT_OURS = ['films/', 'ledger-heads/']

async function dumpTable(tx: Db, dir: string, table: Table): Promise<Manifest['tables'][number]> {
  const part = partWriter(dir, `tables/${table.name}.jsonl`)
  let rows = 0
  for await (const lines of linesOf(tx, table)) {
    part.write(Buffer.from(`${lines.join('\n')}\n`))
    rows += lines.length
  }
  return { ...part.close(), name: table.name, columns: table.columns, rows }
}

async function ledgerState(tx: Db): Promise<Manifest['ledger']> {
  const { rows } = await tx.execute<Manifest['ledger']>(sql`
    select count(*)::int as records, (select "hash" from ledger order by "place" desc limit 1) as head from ledger`)
  return rows[0] ?? { records: 0, head: null }
}

const dumpAll = (db: Db, dir: string) =>
  atOneMoment(db, async (tx) => {
    const level = await levelOf(tx)
    const tables: Manifest['tables'] = []
    for (const table of await tablesOf(tx)) tables.push(await dumpTable(tx, dir, table))
    // A database from before the ledger is backed up, too: one does so before an upgrade.
    const chained = tables.some(({ name }) => name === 'ledger')
    return { level, ledger: chained ? await ledgerState(tx) : { records: 0, head: null }, tables }
  })

async function copyFiles({ files }: Source, dir: string): Promise<Part[]> {
  const parts: Part[] = []
  for (const key of await files.list('')) {
    if (NOT_OURS.some((prefix) => key.startsWith(prefix))) continue
    const bytes = await files.get(key)
    if (bytes) parts.push(writePart(dir, `files/${key}`, bytes))
  }
  return parts
}

const copyKeys = (from: string, dir: string): Part[] =>
  existsSync(from)
    ? readdirSync(from).map((name) => writePart(dir, `keys/${name}`, readFileSync(join(from, name))))
    : []

/**
 * Writes all tables as they stand at one moment, the book of heads and the files that are ours into a new folder
 * inside `to`. The folder has another name until everything is on the disk: under its own name it is whole.
 * On the embedded engine calls wait while the tables are read (`held`, in ms), not while the rest is written.
 * @param options.withKeys puts the signing keys in, too
 */
export async function backup(
  source: Source,
  to: string,
  { now, withKeys }: { now: Date; withKeys: boolean },
): Promise<Made> {
  const folder = join(to, `qingfeng-${now.toISOString().replace(/[-:]|\.\d+/g, '')}`)
  const draft = folder + UNFINISHED
  if (existsSync(folder)) throw new Error(`${folder} 已经有了，请过一秒再试。`)
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  // The heads before the tables: a day closed in between would seem cut off.
  const heads = (await source.heads?.all()) ?? []
  const files = [writePart(draft, HEADS, Buffer.from(heads.map((head) => `${canonical(head)}\n`).join('')))]
  const began = performance.now()
  const data = await dumpAll(source.db, draft)
  const held = Math.round(performance.now() - began)
  files.push(...(await copyFiles(source, draft)), ...(withKeys ? copyKeys(source.keysDir, draft) : []))
  const manifest: Manifest = { format: 1, madeAt: now.toISOString(), engine: source.engine, ...data, files }
  writeFileSync(join(draft, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  syncTree(draft)
  renameSync(draft, folder)
  syncPath(to)
  return {
    ...{ folder, held, tables: data.tables.length, files: files.length, records: data.ledger.records },
    rows: data.tables.reduce((sum, table) => sum + table.rows, 0),
  }
}
