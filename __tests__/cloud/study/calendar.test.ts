import readXlsxFile from 'read-excel-file/node'
import type { Db } from '../../../cloud/db/db'
import { checkin } from '../../../cloud/db/schema/study'
import { dayOf } from '../../../cloud/day'
import { weeksInARow } from '../../../cloud/study/weeks'
import { callAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aMember, aVisitor, NOW, type Someone } from '../../support/people'
import { aCase, aFilm, after } from '../../support/study'

async function sealed(db: Db, days: string[]) {
  const who = await aMember(db)
  const { slug, title } = await aCase(db, 600)
  await db.insert(checkin).values(
    days.map((day) => ({
      person: who.id,
      day,
      kind: 'article' as const,
      slug,
      at: new Date(`${day}T09:30:00+08:00`),
    })),
  )
  return { who, slug, title }
}

const month = (db: Db, who: Someone, month: string) => callAs(db, who, 'study.calendar', { month })

test('a month shows its days with what was studied and the line that was kept', () =>
  inDb(async (db) => {
    const { who, title } = await sealed(db, ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'])
    await callAs(db, who, 'study.note', { day: '2026-11-01', text: '  公私分明  ' })
    const { on, days } = await month(db, who, '2026-11')
    expect(on).toBe(true)
    expect(days.map(({ day, note }) => [day, note])).toEqual([
      ['2026-11-01', '公私分明'],
      ['2026-11-30', null],
    ])
    expect(days[0]?.items).toMatchObject([{ title, at: '2026-11-01T01:30:00.000Z' }])
    expect((await month(db, who, '2026-12')).days).toHaveLength(1)
  }))

test('weeks in a row are counted from Monday, and the running week breaks nothing', () => {
  const days = ['2026-11-02', '2026-11-15', '2026-11-16']
  expect(weeksInARow(days, '2026-11-22')).toBe(3)
  expect(weeksInARow(days, '2026-11-23')).toBe(3)
  expect(weeksInARow(days, '2026-11-30')).toBe(0)
  expect(weeksInARow([...days, '2026-10-25'], '2026-11-22')).toBe(3)
  expect(weeksInARow([], '2026-11-22')).toBe(0)
})

test('switched off, the calendar shows nothing; nobody else ever sees it', () =>
  inDb(async (db) => {
    const { who } = await sealed(db, ['2026-11-20'])
    const other = await aMember(db)
    expect((await month(db, other, '2026-11')).days).toEqual([])
    expect((await callAs(db, other, 'study.history', {})).items).toEqual([])
    await db.execute(`update person set "calendar" = false where "id" = '${who.id}'`)
    expect(await month(db, who, '2026-11')).toEqual({ on: false, days: [], weeks: 0 })
  }))

test('a line is kept for a day of study only, changed by a new one, taken back by an empty one', () =>
  inDb(async (db) => {
    const { who } = await sealed(db, ['2026-11-20'])
    const note = (day: string, text: string) => callAs(db, who, 'study.note', { day, text })
    const kept = async () => (await month(db, who, '2026-11')).days[0]?.note
    await note('2026-11-20', '一')
    await note('2026-11-20', '二')
    expect(await kept()).toBe('二')
    await note('2026-11-20', ' ')
    expect(await kept()).toBeNull()
    await expect(note('2026-11-21', '空')).rejects.toThrow('missing: 这一天还没有打卡')
    await expect(note('2026-11-20', '长'.repeat(61))).rejects.toThrow('input: ')
    await expect(note('2026-02-30', '长')).rejects.toThrow('input: ')
    await expect(callAs(db, aVisitor(), 'study.note', { day: '2026-11-20', text: '' })).rejects.toThrow(
      'signin: ',
    )
  }))

test('the history comes newest first, twenty at a time, each seal once', () =>
  inDb(async (db) => {
    const days = Array.from({ length: 45 }, (_, n) => new Date(NOW.getTime() - n * 86_400_000))
    const { who } = await sealed(
      db,
      days.map((day) => day.toISOString().slice(0, 10)),
    )
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const { items, next } = await callAs(db, who, 'study.history', cursor ? { cursor } : {})
      expect(items.length).toBeLessThanOrEqual(20)
      seen.push(...items.map(({ day }) => day))
      cursor = next ?? undefined
    } while (cursor)
    expect(seen).toEqual(days.map((day) => day.toISOString().slice(0, 10)))
    await expect(callAs(db, who, 'study.history', { cursor: 'x~y' })).rejects.toThrow('input: ')
  }))

test('clearing takes the seals and lines of the asking person only', () =>
  inDb(async (db) => {
    const { who } = await sealed(db, ['2026-11-20'])
    const { who: other } = await sealed(db, ['2026-11-20'])
    await callAs(db, who, 'study.note', { day: '2026-11-20', text: '一' })
    await callAs(db, who, 'study.clear', {})
    expect((await month(db, who, '2026-11')).days).toEqual([])
    expect((await month(db, other, '2026-11')).days).toHaveLength(1)
  }))

test('the export is a sheet of what was studied and one of the lines kept', () =>
  inDb(async (db) => {
    const { who, title } = await sealed(db, ['2026-11-20'])
    await callAs(db, who, 'study.note', { day: '2026-11-20', text: '守住第一次' })
    const { fileName, base64 } = await callAs(db, who, 'study.export', {})
    expect(fileName).toBe('我的学习日历-2026-11-23.xlsx')
    const sheets = await readXlsxFile(Buffer.from(base64, 'base64'))
    expect(sheets).toMatchObject([
      { sheet: '学习记录', data: [expect.anything(), ['2026-11-20', '09:30', '阅读', title]] },
      { sheet: '一句心得', data: [expect.anything(), ['2026-11-20', '守住第一次']] },
    ])
  }))

test.each(['film', 'transcript'] as const)(
  'a %s that was studied on an earlier day seals this day too',
  (kind) =>
    inDb(async (db) => {
      const who = await aMember(db)
      const { slug } = await aFilm(db, 60)
      const at = new Date(NOW.getTime() - 9 * 86_400_000)
      await db.insert(checkin).values({ person: who.id, day: dayOf(at), kind, slug, at })
      const { session } = await callAs(db, who, 'study.open', { kind, slug })
      const span = { session, beat: 0, from: 0, to: 20 }
      const { checked } =
        kind === 'film'
          ? await callAs(db, who, 'study.heartbeat', span, after(20))
          : await callAs(db, who, 'study.page', { ...span, paragraph: 1, end: false }, after(20))
      expect(checked?.items).toMatchObject([{ kind, slug }])
    }),
)
