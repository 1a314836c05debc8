import { join, resolve } from 'node:path'
import type { Db } from '../cloud/db/db'
import { atOneMoment } from '../cloud/db/dump'
import type { Kept } from '../cloud/pledge/chain'
import { publicKeys, recordsOf, verifyLedger } from '../cloud/pledge/verifyLedger'
import { command, dataFolder, withData, words } from './data'
import { allHeads } from './ledger/books'
import { writeExport } from './ledger/writeExport'

const USAGE = '用法：npm run ledger:export [-- 新的目录]'

async function kept(db: Db): Promise<Kept[]> {
  const all: Kept[] = []
  for await (const rows of recordsOf(db))
    for (const { place, record, hash, previous, signature, key } of rows)
      all.push({ place, record, hash, previous, signature, key })
  return all
}

/**
 * `npm run ledger:export [-- FOLDER]`: the ledger, its public keys and closed days, and a page that checks them
 * offline, in a new folder (`DATA_DIR/export/…`). Nothing personal and no salt is in it. A ledger that does not hold
 * is written all the same, and then it exits 1.
 */
async function main() {
  const { positionals } = words({ options: {}, allowPositionals: true }, USAGE)
  if (positionals.length > 1) throw new Error(USAGE)
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  const folder = resolve(positionals[0] ?? join(dataFolder(), 'export', `ledger-${stamp}`))
  await withData(async (app) => {
    const heads = await allHeads(app)
    const { records, keys, verdict } = await atOneMoment(app.db, async (tx) => ({
      records: await kept(tx),
      keys: await publicKeys(tx),
      verdict: await verifyLedger(tx, heads),
    }))
    writeExport(folder, { records, keys, heads })
    console.log(`已写到 ${folder}，用浏览器打开其中的 verify.html 即可核验。`)
    console.log(
      `账本 ${records.length} 条，末条摘要 ${records.at(-1)?.hash ?? '无'}；日结 ${heads.length} 天。`,
    )
    for (const { id, publicKey } of keys) console.log(`公钥 ${id}：${publicKey}`)
    if (verdict.broken) throw new Error(`注意，账本现在就不成立：${verdict.broken}`)
  })
}

command(main)
