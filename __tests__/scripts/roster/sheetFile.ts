import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'

/** An .xlsx as a county's office might send it; `hidden` are row numbers that its filter hides. */
export async function aSheet(data: SheetData, hidden: number[] = []): Promise<Buffer> {
  const file = await writeExcelFile([
    { sheet: '封面', data: [['清源县干部名册']] },
    { sheet: '2026', data },
  ]).toBuffer()
  const parts = unzipSync(file)
  for (const row of hidden) {
    const path = 'xl/worksheets/sheet2.xml'
    const text = strFromU8(parts[path] ?? new Uint8Array())
    parts[path] = strToU8(text.replace(`<row r="${row}"`, `<row r="${row}" hidden="1"`))
  }
  return Buffer.from(zipSync(parts))
}
