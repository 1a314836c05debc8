import { join, resolve } from 'node:path'
import { createApp } from '../../cloud/app'
import { readConfig } from '../../cloud/config'
import { importPack } from '../../cloud/content/importPack'
import { PackRefused } from '../../cloud/content/pack/source'
import { openDb } from '../../cloud/db/open'

const root = resolve(__dirname, '../..')

/**
 * `npm run content:import [DIR]`: brings the content pack (default `content/`) into the database that DATABASE_URL
 * names, else into `data/` (DATA_DIR), as `npm run serve` does at its start. The same pack twice changes nothing; a pack
 * with a fault is refused whole (exit code 1).
 */
async function main(dir: string) {
  const data = process.env.DATA_DIR || join(root, 'data')
  const opened = await openDb({ url: process.env.DATABASE_URL, dir: join(data, 'db') })
  try {
    const config = readConfig(process.env)
    const { files } = await createApp({ db: opened.db, config, filesDir: join(data, 'files') })
    const done = await importPack(opened.db, dir, { production: true, now: new Date(), files })
    console.log(`新增 ${done.added}，更新 ${done.changed}，未变 ${done.same}，撤下 ${done.retired}。`)
    if (done.waiting > 0) console.log(`有 ${done.waiting} 项引用了须复核的规定，等组织者在小程序里确认后发布。`)
  } finally {
    await opened.close()
  }
}

main(process.argv[2] ?? join(root, 'content')).catch((error: unknown) => {
  if (error instanceof PackRefused)
    console.error(`${error.message}\n发现 ${error.faults.length} 处错误，什么都没有导入。`)
  else console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
