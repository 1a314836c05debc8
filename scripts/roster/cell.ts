import type { CellValue } from 'read-excel-file/node'
import { addDays } from '../../cloud/day'

const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0e\uff0f\uff0d]/g

/** A cell's words: full-width letters and figures made plain, every kind of blank one space, none at the ends. */
export function textOf(cell: CellValue | null | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
    .replace(WIDE, (wide) => wide.normalize('NFKC'))
    .replace(/[\s\u200b]+/g, ' ')
    .trim()
}

/** A Chinese name or unit: no blank inside means anything (a wide one between 李 and 四 is none); a Latin one keeps its spaces. */
export const nameOf = (cell: CellValue | null | undefined): string =>
  textOf(cell).replace(/(?<=\p{sc=Han}) (?=\p{sc=Han})/gu, '')

/** Why a date cannot be taken, in words for the person with the sheet. */
export class BadDate extends Error {}

const FULL = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const MONTH = /^\d{4}[-/.年]\d{1,2}月?$/

/**
 * A day from a date cell or from text. Only whole days are taken: a month says too little to enrol by, and a
 * number such as 2026.1 may have been 2026.10.
 * @returns 2026-11-03, or null for an empty cell
 */
export function dayIn(cell: CellValue | null | undefined): string | null {
  const text = textOf(cell).replace(/ /g, '')
  if (text === '') return null
  const [, year, month, day] = FULL.exec(text) ?? COMPACT.exec(text) ?? []
  if (!year || !month || !day) throw new BadDate(why(text, typeof cell === 'number'))
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!Number.isFinite(Date.parse(written)) || addDays(written, 0) !== written)
    throw new BadDate(`“${text}”不是日历上有的日子`)
  return written
}

function why(text: string, number: boolean): string {
  if (MONTH.test(text)) return `“${text}”只写到了月，请写到日，例如 2026.11.03`
  if (number) return `“${text}”是一个数，请把单元格设成日期格式，或写成 2026-11-03`
  return `“${text}”看不出是哪一天，请写成 2026-11-03`
}
