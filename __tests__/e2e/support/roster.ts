import { join } from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import { COLUMNS } from '../../../scripts/roster/columns'
import type { Place } from './server'

type Row = Partial<Record<(typeof COLUMNS)[number]['key'], string>>

/** A roster as an organiser would save it from the template. */
export async function rosterFile({ dir }: Place, rows: Row[]): Promise<string> {
  const path = join(dir, '名册.xlsx')
  const cell = (value: string) => ({ type: String, value })
  const sheet = [
    COLUMNS.map(({ title }) => cell(title)),
    ...rows.map((row) => COLUMNS.map(({ key }) => cell(row[key] ?? ''))),
  ]
  await writeExcelFile(sheet).toFile(path)
  return path
}
