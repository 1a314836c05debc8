import { resolve } from 'node:path'
import { readConfig } from '../cloud/config'
import { restore } from './backup/restore'
import { command, dataFolder, words } from './data'

const USAGE = '用法：npm run restore -- 备份的目录 [--even-broken]'

/**
 * `npm run restore -- FOLDER [--even-broken]`: puts a backup into the empty database of DATABASE_URL, else into an
 * empty data folder. Checks that every row is the same and that the ledger holds; otherwise nothing is kept.
 */
async function main() {
  const { values, positionals } = words(
    { options: { 'even-broken': { type: 'boolean' } }, allowPositionals: true },
    USAGE,
  )
  const [folder, ...more] = positionals
  if (!folder || more.length > 0) throw new Error(USAGE)
  const target = { url: process.env.DATABASE_URL, data: dataFolder(), config: readConfig(process.env) }
  const options = { evenBroken: values['even-broken'] ?? false, say: console.log }
  const { records, heads, broken } = await restore(resolve(folder), target, options)
  if (broken) throw new Error(`已恢复，逐行与备份相同；但账本不成立：${broken}`)
  console.log(`已恢复，逐行与备份相同；账本 ${records} 条逐条成立，日结 ${heads} 天相符。`)
}

command(main)
