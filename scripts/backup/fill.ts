import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Db } from '../../cloud/db/db'
import { linesOf, neutral } from '../../cloud/db/dump'
import { isEmpty, loadLines, withoutLinks } from '../../cloud/db/load'
import { migrate } from '../../cloud/db/migrate'
import { tablesOf, type Table } from '../../cloud/db/tables'
import type { Verdict } from '../../cloud/pledge/chain'
import type { Head } from '../../cloud/pledge/head'
import { verifyLedger } from '../../cloud/pledge/verifyLedger'
import type { Manifest } from './manifest'

const AT_ONCE = 500

async function loadTable(tx: Db, file: string, table: Table): Promise<void> {
  let lines: string[] = []
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (lines.push(line) < AT_ONCE) continue
    await loadLines(tx, table, lines)
    lines = []
  }
  if (lines.length > 0) await loadLines(tx, table, lines)
}

/** The hash of a table's rows in their order: what a backup of it would hold. */
async function hashOf(tx: Db, table: Table): Promise<string> {
  const hash = createHash('sha256')
  for await (const lines of linesOf(tx, table)) hash.update(`${lines.join('\n')}\n`)
  return hash.digest('hex')
}

const shape = (tables: Pick<Table, 'name' | 'columns'>[]) =>
  JSON.stringify(tables.map(({ name, columns }) => [name, columns.map((one) => [one.name, one.type])]))

/**
 * Puts a backup into an empty database, in one transaction: its own level first, then the rows, each table held
 * against the backup again, then the newest level, and the ledger verified. `beforeCommit` is the last to run.
 * @throws in Chinese when the target is not empty, or anything differs
 */
export async function fill(
  db: Db,
  dir: string,
  manifest: Manifest,
  heads: Head[],
  beforeCommit: (verdict: Verdict) => Promise<void>,
): Promise<void> {
  await db.transaction(async (tx) => {
    await neutral(tx)
    if (!(await isEmpty(tx))) throw new Error('目标数据库里已经有内容，只能恢复到空的数据库。')
    await migrate(tx, manifest.level)
    const tables = await tablesOf(tx)
    if (shape(tables) !== shape(manifest.tables))
      throw new Error('备份里的表与本程序的不同，没有恢复任何内容。')
    const files = new Map(manifest.tables.map((table) => [table.name, table]))
    await withoutLinks(tx, async () => {
      for (const table of tables) await loadTable(tx, join(dir, files.get(table.name)!.path), table)
    })
    for (const table of tables)
      if ((await hashOf(tx, table)) !== files.get(table.name)!.sha256)
        throw new Error(`恢复出来的 ${table.name} 与备份不同，没有恢复任何内容。`)
    await migrate(tx)
    await beforeCommit(await verifyLedger(tx, heads))
  })
}
