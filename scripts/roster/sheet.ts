import { unzipSync } from 'fflate'
import readExcelFile, { type SheetData } from 'read-excel-file/node'
import { textOf } from './cell'
import { COLUMNS, FORBIDDEN, REQUIRED, type Key } from './columns'
import { hiddenRows } from './hidden'
import { readRow, type Cells, type Problem, type RosterRow } from './row'

/** What a sheet holds: rows that can be taken, bad cells, and columns that were left aside. */
export type Read = { rows: RosterRow[]; problems: Problem[]; total: number; ignored: string[] }

const heading = (cell: SheetData[number][number]) =>
  textOf(cell)
    .replace(/[\s*＊]|[（(].*?[)）]/g, '')
    .trim()

const isHeader = (row: SheetData[number]) => {
  const titles = row.map(heading)
  return titles.includes('姓名') && titles.includes('单位')
}

type Header = { at: number; keys: (Key | null)[]; ignored: string[] }

function headerOf(data: SheetData, at: number): Header {
  const titles = (data[at] ?? []).map(heading)
  const forbidden = titles.filter((title) => FORBIDDEN.test(title))
  if (forbidden.length > 0)
    throw new Error(
      `表里有“${forbidden.join('”“')}”一列。名册不保存电话、身份证号和出生日期，请删去整列后再导入；这次什么都没有读取。`,
    )
  const missing = REQUIRED.filter((title) => !titles.includes(title))
  if (missing.length > 0) throw new Error(`表头缺少“${missing.join('”“')}”一列，请对照模板补上。`)
  const twice = titles.find((title, place) => title && titles.indexOf(title) !== place)
  if (twice) throw new Error(`表头里有两列“${twice}”，请只留一列。`)
  const keys = titles.map((title) => COLUMNS.find((column) => column.title === title)?.key ?? null)
  return { at, keys, ignored: titles.filter((title, place) => title !== '' && !keys[place]) }
}

const empty = (row: SheetData[number]) => row.every((cell) => textOf(cell) === '')

function cellsOf(row: SheetData[number], keys: (Key | null)[]): Cells {
  const cells: Cells = {}
  keys.forEach((key, place) => {
    if (key) cells[key] = row[place] ?? null
  })
  return cells
}

const HIDDEN = '这一行在表格里是隐藏的，看不见的不导入；要导入请先取消隐藏'

// A sheet of a whole county's officials unpacks to a few MB.
const MOST_UNPACKED = 64 * 1024 * 1024

/** How many bytes the archive says it unpacks to; throws when it is none. */
function unpackedSize(file: Buffer): number {
  let size = 0
  unzipSync(file, { filter: ({ originalSize }) => ((size += originalSize), false) })
  return size
}

async function sheetsOf(file: Buffer) {
  const cannot = () => new Error('这个文件打不开。请用 Excel 或 WPS 另存为 .xlsx 再试。')
  let size: number
  try {
    size = unpackedSize(file)
  } catch {
    throw cannot()
  }
  if (size > MOST_UNPACKED)
    throw new Error('这个文件解开后太大，不像一份名册。请只留名册一张表，另存后再试。')
  return readExcelFile(file).catch(() => Promise.reject(cannot()))
}

/**
 * Reads a roster from the first sheet that has the header (姓名 and 单位 in one row), wherever that row stands.
 * @throws in Chinese when there is no such sheet or a column may not be kept
 */
export async function readRoster(file: Buffer): Promise<Read> {
  const sheets = await sheetsOf(file)
  const place = sheets.findIndex(({ data }) => data.some(isHeader))
  const data = sheets[place]?.data
  if (!data) throw new Error('没有找到表头。请让一行里有“单位”“姓名”等列名，或使用模板。')
  const { at, keys, ignored } = headerOf(data, data.findIndex(isHeader))
  const hidden = hiddenRows(file, place)
  const read: Read = { rows: [], problems: [], total: 0, ignored }
  data.forEach((cells, index) => {
    if (index <= at || empty(cells)) return
    read.total += 1
    const row = index + 1
    const taken = hidden.has(row)
      ? [{ row, column: '整行', reason: HIDDEN }]
      : readRow(row, cellsOf(cells, keys))
    if (Array.isArray(taken)) read.problems.push(...taken)
    else read.rows.push(taken)
  })
  return read
}
