import { join, resolve } from 'node:path'
import { checks } from '../cloud/pledge/verify'
import { command, dataFolder, withData, words } from './data'
import { check } from './ledger/exported'
import { ledgerOf } from './ledger/ledgerOf'
import { writeExport } from './ledger/writeExport'
import { askOwner } from './owner/channel'

const USAGE = '用法：npm run ledger:export [-- 新的目录]'

/**
 * `npm run ledger:export [-- FOLDER]`: the ledger, its public keys and closed days, and a page that checks them
 * offline, in a new folder (`DATA_DIR/export/…`). Nothing personal and no salt is in it. A ledger that does not hold
 * is written all the same, and then it exits 1.
 */
async function main() {
  const { positionals } = words({ options: {}, allowPositionals: true }, USAGE)
  if (positionals.length > 1) throw new Error(USAGE)
  const data = dataFolder()
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  const folder = resolve(positionals[0] ?? join(data, 'export', `ledger-${stamp}`))
  type Ledger = Awaited<ReturnType<typeof ledgerOf>>
  const ledger = (await askOwner<Ledger>(data, { what: 'ledger' })) ?? (await withData(ledgerOf))
  writeExport(folder, ledger)
  const { records, keys, heads } = ledger
  console.log(`已写到 ${folder}，用浏览器打开其中的 verify.html 即可核验。`)
  console.log(
    `账本 ${records.length} 条，末条摘要 ${records.at(-1)?.hash ?? '无'}；日结 ${heads.length} 天。`,
  )
  for (const { id, publicKey } of keys) console.log(`公钥 ${id}：${publicKey}`)
  const { broken } = (await check(checks, ledger)).chain
  if (broken) throw new Error(`注意，账本现在就不成立：${broken}`)
}

command(main)
