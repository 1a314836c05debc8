import { resolve } from 'node:path'
import { importPack } from '../../cloud/content/importPack'
import { PackRefused } from '../../cloud/content/pack/source'
import { command, withData } from '../data'

const PACK = resolve(__dirname, '../../content')

/**
 * `npm run content:import [DIR]`: brings the content pack (default `content/`) into the database that DATABASE_URL
 * names, else into `data/` (DATA_DIR), as `npm run serve` does at its start. The same pack twice changes nothing; a pack
 * with a fault is refused whole (exit code 1).
 */
async function main() {
  await withData(async ({ db, files }) => {
    const done = await importPack(db, process.argv[2] ?? PACK, { production: true, now: new Date(), files })
    console.log(`新增 ${done.added}，更新 ${done.changed}，未变 ${done.same}，撤下 ${done.retired}。`)
    if (done.waiting > 0) console.log(`有 ${done.waiting} 项引用了须复核的规定，等组织者在小程序里确认后发布。`)
  }).catch((error: unknown) => {
    if (!(error instanceof PackRefused)) throw error
    throw new Error(`${error.message}\n发现 ${error.faults.length} 处错误，什么都没有导入。`)
  })
}

command(main)
