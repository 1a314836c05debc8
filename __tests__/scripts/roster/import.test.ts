import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { asc, eq } from 'drizzle-orm'
import { zipSync } from 'fflate'
import { NIL } from 'uuid'
import type { SheetData } from 'write-excel-file/node'
import { onThatDay } from '../../../cloud/roster'
import type { Db } from '../../../cloud/db/db'
import { audit, person, personVersion, unit } from '../../../cloud/db/schema/people'
import { COLUMNS } from '../../../scripts/roster/columns'
import { importRoster } from '../../../scripts/roster/import'
import { inDb } from '../../support/inDb'
import { NOW } from '../../support/people'
import { aSheet } from './sheetFile'

type Line = Partial<Record<(typeof COLUMNS)[number]['title'], string | number | Date>>

const plain: Line = {
  单位: '县水务局',
  姓名: '例一',
  职务: '副局长',
  职级层次: '乡科级副职',
  任职类型: '提拔任职',
  任职日期: '2026-11-03',
  人员类别: '新任职',
}

const titles = COLUMNS.map(({ title }) => title)
const cells = (line: Line) => titles.map((title) => line[title] ?? null)
const rows = (...lines: Line[]): SheetData => [titles, ...lines.map((line) => cells({ ...plain, ...line }))]

type Options = { write?: boolean; on?: string; now?: Date; hidden?: number[] }
const take = async (db: Db, data: SheetData, { hidden, write = true, on, now = NOW }: Options = {}) =>
  importRoster(db, await aSheet(data, hidden), { write, on, now })

const people = (db: Db) =>
  db.select({ name: person.name, on: person.appointedOn }).from(person).orderBy(asc(person.name))

describe('a roster file', () => {
  it('is only tried unless it is to be written', () =>
    inDb(async (db) => {
      const tried = await take(db, rows({}, { 姓名: '例二' }), { write: false })
      expect(tried).toMatchObject({ total: 2, good: 2, units: 1, counts: { made: 2 } })
      expect(await people(db)).toEqual([])
      expect(await db.select().from(unit)).toEqual([])
    }))

  it('leaves an audit row when it is written, and none when it is tried', () =>
    inDb(async (db) => {
      await take(db, rows({}), { write: false })
      expect(await db.select().from(audit)).toEqual([])
      await take(db, rows({}))
      expect(await db.select().from(audit)).toMatchObject([
        { account: NIL, action: 'roster:import', target: { on: '2026-11-23', made: 1, changed: 0, same: 0 } },
      ])
    }))

  it('taken in twice gives the same as once', () =>
    inDb(async (db) => {
      const data = rows({ 上级单位: '县政府' }, { 姓名: '例二', 上级单位: '县政府' })
      expect(await take(db, data)).toMatchObject({ good: 2, units: 2, counts: { made: 2, same: 0 } })
      expect(await take(db, data)).toMatchObject({
        good: 2,
        units: 0,
        counts: { made: 0, changed: 0, same: 2 },
      })
      expect(await db.select().from(personVersion)).toHaveLength(2)
    }))

  it('gives a changed person a new version from the given day on', () =>
    inDb(async (db) => {
      await take(db, rows({}), { on: '2026-01-01' })
      const changed = await take(db, rows({ 职级层次: '乡科级正职', 职务: '局长' }), { on: '2026-11-03' })
      expect(changed.counts).toEqual({ made: 0, changed: 1, same: 0 })
      const [one] = await db.select().from(person)
      const id = one?.id ?? ''
      expect(one).toMatchObject({ position: '局长', level: '乡科级正职' })
      expect((await onThatDay(db, id, '2026-11-02')).atLevel).toBe('乡科级副职')
      expect((await onThatDay(db, id, '2026-11-03')).atLevel).toBe('乡科级正职')
      expect((await onThatDay(db, id, '2025-01-01')).atLevel).toBe('乡科级副职')
      const back = await take(db, rows({ 职务: '调研员' }), { on: '2026-06-01' })
      expect(back.problems).toMatchObject([{ row: 2, reason: expect.stringContaining('2026-11-03') }])
    }))

  it('follows a person who moved, by the unit they came from', () =>
    inDb(async (db) => {
      await take(db, rows({}), { on: '2026-01-01' })
      const [before] = await db.select().from(person)
      const moved = rows({ 单位: '县财政局', 原单位: '县水务局' })
      const alone = await take(db, rows({ 单位: '县财政局' }), { write: false })
      expect(alone.notices).toEqual([expect.stringContaining('原单位')])
      expect((await take(db, moved)).counts.changed).toBe(1)
      expect((await take(db, moved)).counts.same).toBe(1)
      const after = await db.select().from(person)
      expect(after).toHaveLength(1)
      expect(after[0]?.id).toBe(before?.id)
      expect((await onThatDay(db, before?.id ?? '', '2026-11-22')).atUnit).toBe(before?.unit)
    }))

  it('is read below a title and blank rows, with wide blanks, stars and remarks in the heads', () =>
    inDb(async (db) => {
      const heads = titles.map((title) => `\u3000${title} *（必填）`)
      const data = [['名册'], [], heads, cells({ ...plain, 单位: '县\u3000水务局 ', 姓名: '李\u3000四' }), []]
      expect(await take(db, data)).toMatchObject({ total: 1, good: 1 })
      expect(await people(db)).toMatchObject([{ name: '李四' }])
    }))

  it('takes a day as a date cell or in the ways people write it', () =>
    inDb(async (db) => {
      const days = [
        new Date(Date.UTC(2026, 10, 3)),
        '2026年11月3日',
        '2026-11-03',
        '2026.11.3',
        '２０２６／１１／０３',
        '20261103',
      ]
      const written = days.map((day, at) => ({ 姓名: `例${'一二三四五六'[at]}`, 任职日期: day }))
      const data = rows(...written).map((row) =>
        row.map((cell) =>
          cell instanceof Date ? { value: cell, type: Date, format: 'yyyy"年"m"月"d"日"' } : cell,
        ),
      )
      expect((await take(db, data)).problems).toEqual([])
      expect(new Set((await people(db)).map(({ on }) => on))).toEqual(new Set(['2026-11-03']))
    }))

  it('tells each bad row with its number, its column and what to do, and takes the others', () =>
    inDb(async (db) => {
      const report = await take(
        db,
        rows(
          {},
          { 姓名: '', 职级层次: '处级' },
          { 姓名: '例三', 任职日期: '2026.11' },
          { 姓名: '例四', 任职日期: 2026.1 },
          { 姓名: '例五', 任职日期: '2026-02-30' },
          { 姓名: '例 一' },
          { 姓名: '例六', 人员类别: '新任职、老干部', 是否一把手: '√' },
          { 姓名: '例七', 职务: '局长13800138000' },
          { 姓名: '例八' },
        ),
        { hidden: [10] },
      )
      expect(report.problems.map(({ row, column, reason }) => `${row} ${column} ${reason}`)).toEqual([
        expect.stringMatching(/^3 职级层次 没有“处级”/),
        '3 姓名 不能空着',
        expect.stringMatching(/^4 任职日期 .*只写到了月/),
        expect.stringMatching(/^5 任职日期 .*只写到了月/),
        expect.stringMatching(/^6 任职日期 .*不是日历上有的日子/),
        expect.stringMatching(/^7 姓名 与第 2 行同单位同名/),
        expect.stringMatching(/^8 人员类别 没有“老干部”/),
        expect.stringMatching(/^8 是否一把手 只能填/),
        expect.stringMatching(/^9 职务 像是手机号码/),
        expect.stringMatching(/^10 整行 .*隐藏/),
      ])
      expect(report).toMatchObject({ total: 9, good: 1 })
      expect(await people(db)).toHaveLength(1)
    }))

  it('tells two people of one name apart by the column for it', () =>
    inDb(async (db) => {
      expect(await take(db, rows({ 区分: '大' }, { 区分: '小' }))).toMatchObject({ good: 2, problems: [] })
    }))

  it('refuses a tree of units that closes a circle, or that says two things', () =>
    inDb(async (db) => {
      const report = await take(
        db,
        rows(
          { 单位: '甲站', 上级单位: '乙局' },
          { 姓名: '例二', 单位: '乙局', 上级单位: '甲站' },
          { 姓名: '例三', 单位: '甲站', 上级单位: '丙局' },
        ),
      )
      expect(report.problems).toMatchObject([
        { row: 3, column: '上级单位', reason: expect.stringContaining('下级') },
        { row: 4, column: '上级单位', reason: expect.stringContaining('不一致') },
      ])
      const [station] = await db.select().from(unit).where(eq(unit.name, '甲站'))
      const [office] = await db.select().from(unit).where(eq(unit.name, '乙局'))
      expect(station?.parent).toBe(office?.id)
    }))

  it.each(['手机号码', '身份证号', '出生年月'])('with a column %s is refused whole', (title) =>
    inDb(async (db) => {
      const data = rows({}).map((row, at) => [...row, at === 0 ? title : null])
      await expect(take(db, data)).rejects.toThrow(title)
      expect(await people(db)).toEqual([])
    }),
  )

  it('that is no roster, or no sheet at all, is refused with what to do', () =>
    inDb(async (db) => {
      await expect(take(db, [['甲', '乙']])).rejects.toThrow('没有找到表头')
      await expect(take(db, [['单位', '姓名']])).rejects.toThrow('职务')
      const page = '<table><tr><td>单位</td><td>姓名</td></tr></table>'
      const stray = Buffer.from(zipSync({ '../单位.xml': new Uint8Array(9) }))
      for (const file of [Buffer.from(''), Buffer.from('PK'), Buffer.from(page), stray])
        await expect(importRoster(db, file, { now: NOW, write: true })).rejects.toThrow('另存为')
      await expect(take(db, rows({}), { on: '2026-12-01' })).rejects.toThrow('--on')
    }))
})

it('a file that would unpack to more than any roster is refused before it is unpacked', () =>
  inDb(async (db) => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(65 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(100_000)
    await expect(importRoster(db, Buffer.from(bomb), { now: NOW, write: true })).rejects.toThrow('太大')
  }))

describe('the template', () => {
  const template = readFileSync(resolve(__dirname, '../../../docs/roster-template.xlsx'))

  it('is an empty roster that the import takes', () =>
    inDb(async (db) => {
      const report = await importRoster(db, template, { now: NOW, write: true })
      expect(report).toMatchObject({ total: 0, problems: [], ignored: [] })
    }))

  it('has an example that would be taken if it stood in the first sheet', () =>
    inDb(async (db) => {
      const lines = [0, 1, 2].map((at) => COLUMNS.map(({ example }) => example[at] ?? ''))
      expect(await take(db, [titles, ...lines])).toMatchObject({ total: 3, good: 3, problems: [] })
    }))
})
