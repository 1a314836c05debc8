import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { canonical } from '../../cloud/canonical'
import { syncPath, syncTree } from '../../cloud/db/sync'
import type { Kept } from '../../cloud/pledge/chain'
import type { Head } from '../../cloud/pledge/head'
import { buildPage } from './buildPage'
import { HEADS, KEYS, keyLine, RECORDS, recordLine, type KeyLine } from './exported'

export type Exported = { records: Iterable<Kept>; keys: KeyLine[]; heads: Head[] }

const METHOD = resolve(__dirname, '../../docs/evidence.md')

const README = `签署账本导出

verify.html         核验用的网页：用浏览器打开，不联网，选取下面三个文件
ledger.jsonl        账本，一行一条
ledger-keys.jsonl   签名公钥，一行一把
ledger-heads.jsonl  每日日结，一行一天
METHOD.md           核验的方法，可以用别的程序重做

这里没有姓名、单位、笔迹和盐值。账本里的编号能在公开的核验页查到打了码的姓名、单位和日期，
所以请只交给负责留存的人，不要公开张贴。请把 ledger-heads.jsonl 和公钥另外留一份：
以后拿到新的导出，用您自己留存的日结去核对，末尾有没有被截去才看得出来。
`

const lines = <T>(rows: Iterable<T>, lineOf: (row: T) => string) =>
  Array.from(rows, (row) => `${lineOf(row)}\n`).join('')

/**
 * Writes what a third party needs to verify without us into a new folder: records, public keys, closed days, the page
 * and the method. It has another name until it is whole.
 * @throws in Chinese when the folder is there already
 */
export function writeExport(folder: string, { records, keys, heads }: Exported): void {
  if (existsSync(folder)) throw new Error(`${folder} 已经有了，请换一个目录。`)
  const page = buildPage()
  const draft = `${folder}.part`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  writeFileSync(join(draft, RECORDS), lines(records, recordLine))
  writeFileSync(join(draft, KEYS), lines(keys, keyLine))
  writeFileSync(join(draft, HEADS), lines(heads, canonical))
  writeFileSync(join(draft, 'verify.html'), page)
  writeFileSync(join(draft, 'README.txt'), README)
  copyFileSync(METHOD, join(draft, 'METHOD.md'))
  syncTree(draft)
  renameSync(draft, folder)
  syncPath(dirname(folder))
}
