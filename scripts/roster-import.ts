import { readFileSync } from 'node:fs'
import { importRoster, type Report } from './roster/import'
import { dayIn } from './roster/cell'
import { command, withData, words } from './data'

const USAGE =
  '用法：npm run roster:import -- 名册.xlsx [--write] [--on 2026-11-23]\n不加 --write 只试跑，什么都不写入。模板见 docs/roster-template.xlsx。'

const OPTIONS = {
  write: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  on: { type: 'string' },
} as const

function read(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new Error(`读不到文件“${path}”，请看看路径和文件名。`)
  }
}

function told(report: Report, write: boolean): string[] {
  const { total, good, units, counts, problems, notices, ignored } = report
  return [
    `共 ${total} 行，可导入 ${good} 行：新增 ${counts.made} 人，变更 ${counts.changed} 人，没有变化 ${counts.same} 人；新建单位 ${units} 个。`,
    ...problems.map(({ row, column, reason }) => `  第 ${row} 行 ${column}：${reason}。`),
    ...notices.map((notice) => `  提醒 ${notice}`),
    ...(ignored.length > 0 ? [`  没有导入的列：${ignored.join('、')}。`] : []),
    write ? '已写入。' : '这是试跑，什么都没有写入。确认无误后加 --write 再运行一次。',
  ]
}

/**
 * `npm run roster:import -- FILE.xlsx [--dry-run | --write] [--on DAY]`: the roster from a sheet; a dry run unless --write.
 * Exit code 1 when a row could not be taken.
 */
async function main() {
  const { values, positionals } = words({ options: OPTIONS, allowPositionals: true }, USAGE)
  const [path, ...more] = positionals
  if (!path || more.length > 0 || (values.write && values['dry-run'])) throw new Error(USAGE)
  const on = dayIn(values.on) ?? undefined
  const write = values.write === true
  const file = read(path)
  const report = await withData(({ db }) => importRoster(db, file, { on, now: new Date(), write }))
  console.log(told(report, write).join('\n'))
  if (report.problems.length > 0) process.exitCode = 1
}

command(main, '服务正在运行时请先停下它；少数几个人的变更，也可以请组织者在“名册”里直接登记。')
