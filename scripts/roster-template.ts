import { resolve } from 'node:path'
import writeExcelFile, { type Sheet } from 'write-excel-file/node'
import { COLUMNS } from './roster/columns'
import { command } from './data'

const FILE = resolve(__dirname, '../docs/roster-template.xlsx')

const RULES = [
  '把人员填在“名册”表里，一人一行；第一行是列名，不要改。',
  '“示例”表只供对照，不会被导入。',
  '名册不保存电话、身份证号和出生日期。表里有这样的列，整个文件都不会导入。',
  '同一份名册导入两次，结果与一次相同；没有写在表里的人不受影响。',
  '有变化的人会从导入那天起记一次变更，以前的记录仍按当时的单位和层次统计。',
  '隐藏的行不导入。先试跑，看清每一行的提示，再加 --write 写入。',
]

const bold = (value: string) => ({ value, fontWeight: 'bold' as const, backgroundColor: '#E4F0EC' })
const heads = COLUMNS.map(({ title, must }) => bold(must ? `${title}*` : title))
const columns = COLUMNS.map(({ width }) => ({ width }))

const sheets: Sheet<Buffer>[] = [
  { sheet: '名册', data: [heads], columns, stickyRowsCount: 1 },
  {
    sheet: '示例',
    data: [heads, ...[0, 1, 2].map((row) => COLUMNS.map(({ example }) => ({ value: example[row] ?? '' })))],
    columns,
    stickyRowsCount: 1,
  },
  {
    sheet: '填写说明',
    data: [
      [bold('列名'), bold('必填'), bold('怎样填')],
      ...COLUMNS.map(({ title, must, help }) => [title, must ? '是' : '', { value: help, wrap: true }]),
      [],
      ...RULES.map((rule, at) => [`说明 ${at + 1}`, '', { value: rule, wrap: true }]),
    ],
    columns: [{ width: 14 }, { width: 8 }, { width: 80 }],
  },
]

/** `npm run roster:template`: makes docs/roster-template.xlsx from the columns that the import knows. */
async function main() {
  await writeExcelFile(sheets, { fontFamily: '宋体', fontSize: 11 }).toFile(FILE)
  console.log(`已写好 ${FILE}`)
}

command(main)
