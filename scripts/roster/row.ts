import type { CellValue } from 'read-excel-file/node'
import { contract, type Input } from '../../contract'
import { APPOINTMENTS, GROUPS, LEVELS } from '../../contract/limits'
import { BadDate, dayIn, nameOf, textOf } from './cell'
import { COLUMNS, type Key } from './columns'

/** One bad cell: the sheet's own row number, the column's title, and what to do about it. */
export type Problem = { row: number; column: string; reason: string }

type Words = Omit<Input<'people.savePerson'>, 'id' | 'unit' | 'on'>
export type RosterRow = Words & {
  row: number
  unit: string
  parent: string | null
  tag: string
  from: string | null
}
export type Cells = Partial<Record<Key, CellValue | null>>

const { name: NAME, position: POSITION } = contract['people.savePerson'].input.shape
const UNIT = contract['people.saveUnit'].input.shape.name
const TAG_MOST = 10
const PRIVATE = /(?<!\d)(1[3-9]\d{9}|\d{17}[\dXx])(?!\d)/

/** The title of a column. */
export const titleOf = (key: Key) => COLUMNS.find((column) => column.key === key)?.title ?? key

class Reader {
  readonly problems: Problem[] = []

  constructor(
    private readonly row: number,
    private readonly cells: Cells,
  ) {
    for (const { key } of COLUMNS)
      if (PRIVATE.test(textOf(cells[key]))) this.bad(key, '像是手机号码或身份证号，名册不保存这些')
  }

  bad(key: Key, reason: string) {
    this.problems.push({ row: this.row, column: titleOf(key), reason })
  }

  words(key: Key, most: number | null, text = nameOf(this.cells[key])): string {
    if (most !== null && text.length > most) this.bad(key, `超过 ${most} 个字`)
    return text
  }

  must(key: Key, most: number | null, text = nameOf(this.cells[key])): string {
    if (text === '') this.bad(key, '不能空着')
    return this.words(key, most, text)
  }

  oneOf<T extends string>(key: Key, known: readonly T[]): T | null {
    const word = nameOf(this.cells[key])
    const found = known.find((one) => one === word)
    const choices = `可填：${known.join('、')}`
    if (!found) this.bad(key, word ? `没有“${word}”这一项，${choices}` : `不能空着，${choices}`)
    return found ?? null
  }

  some<T extends string>(key: Key, known: readonly T[]): T[] {
    const words = textOf(this.cells[key]).split(/[、，,;；/ ]+/)
    const unknown = words.find((word) => word && !known.some((one) => one === word))
    if (unknown) this.bad(key, `没有“${unknown}”这一类，可填：${known.join('、')}`)
    return known.filter((one) => words.includes(one))
  }

  yes(key: Key): boolean {
    const word = nameOf(this.cells[key])
    if (!['', '是', '否'].includes(word)) this.bad(key, `只能填“是”或“否”，这里是“${word}”`)
    return word === '是'
  }

  day(key: Key): string | null {
    try {
      return dayIn(this.cells[key])
    } catch (error) {
      if (!(error instanceof BadDate)) throw error
      this.bad(key, error.message)
      return null
    }
  }
}

/** Reads one row; every fault of it is told, not only the first. */
export function readRow(row: number, cells: Cells): RosterRow | Problem[] {
  const reader = new Reader(row, cells)
  const level = reader.oneOf('level', LEVELS)
  const appointment = reader.oneOf('appointment', APPOINTMENTS)
  const read = {
    row,
    unit: reader.must('unit', UNIT.maxLength),
    parent: reader.words('parent', UNIT.maxLength) || null,
    name: reader.must('name', NAME.maxLength),
    tag: reader.words('tag', TAG_MOST),
    position: reader.must('position', POSITION.maxLength, textOf(cells.position)),
    appointedOn: reader.day('appointedOn'),
    groups: reader.some('groups', GROUPS),
    head: reader.yes('head'),
    left: reader.yes('left'),
    from: nameOf(cells.from) || null,
  }
  return level && appointment && reader.problems.length === 0
    ? { ...read, level, appointment }
    : reader.problems
}
