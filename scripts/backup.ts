import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readConfig } from '../cloud/config'
import { openPglite } from '../cloud/db/pglite'
import { openPostgres } from '../cloud/db/postgres'
import { backup, type Made } from './backup/backup'
import { placesOf } from './backup/source'
import { command, dataFolder, words } from './data'
import { askOwner } from './owner/channel'

const USAGE = '用法：npm run backup [-- 放备份的目录] [--with-keys]'

/** Opens the database itself, and changes nothing in it. */
async function alone(data: string, to: string, withKeys: boolean): Promise<Made> {
  const url = process.env.DATABASE_URL
  if (!url && !existsSync(join(data, 'db/PG_VERSION'))) throw new Error(`${data} 里没有数据，没有备份。`)
  const opened = await (url ? openPostgres(url) : openPglite(join(data, 'db')))
  try {
    const places = placesOf(data, readConfig(process.env))
    const { db, engine } = opened
    return await backup({ db, engine, ...places }, to, { now: new Date(), withKeys })
  } finally {
    await opened.close()
  }
}

/**
 * `npm run backup [-- FOLDER] [--with-keys]`: a whole copy of all tables, the book of heads and the files that are
 * ours, in a new folder inside FOLDER (`DATA_DIR/backups`). While a server holds the embedded database it is that
 * server that writes it; PostgreSQL is read beside its servers.
 */
async function main() {
  const { values, positionals } = words(
    { options: { 'with-keys': { type: 'boolean' } }, allowPositionals: true },
    USAGE,
  )
  if (positionals.length > 1) throw new Error(USAGE)
  const data = dataFolder()
  const to = resolve(positionals[0] ?? join(data, 'backups'))
  const withKeys = values['with-keys'] ?? false
  const asked = await askOwner<Made>(data, { what: 'backup', to, withKeys })
  const made = asked ?? (await alone(data, to, withKeys))
  console.log(`已备份到 ${made.folder}`)
  console.log(`${made.tables} 张表 ${made.rows} 行，文件 ${made.files} 个，账本 ${made.records} 条。`)
  if (asked) console.log(`由正在运行的服务写出，其间调用等候了 ${made.held} 毫秒。`)
  console.log(withKeys ? '备份里有签名密钥，请像密钥一样保管。' : '备份里没有签名密钥，请另行保管。')
}

command(main)
