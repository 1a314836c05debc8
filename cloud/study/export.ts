import { asc, eq } from 'drizzle-orm'
import writeXlsxFile from 'write-excel-file/node'
import type { StudyKind } from '../../contract/limits'
import { addDays, clockOf, dayOf } from '../day'
import { dayNote } from '../db/schema/study'
import type { Verb } from '../verb'
import { checkinsBetween } from './checkins'

const KINDS: Record<StudyKind, string> = { film: '警示片', article: '阅读', transcript: '警示片文字稿' }

type Sheet = { sheet: string; heads: string[]; widths: number[]; rows: string[][] }

const sheetOf = ({ sheet, heads, widths, rows }: Sheet) => ({
  sheet,
  stickyRowsCount: 1,
  columns: widths.map((width) => ({ width })),
  data: [
    heads.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => ({ value, wrap: true, alignVertical: 'top' as const }))),
  ],
})

/** The learner's own calendar, to keep; built for nobody else. */
export const exportCalendar: Verb<'study.export'> = async ({ db, me, now }) => {
  const person = me.person?.id ?? ''
  const today = dayOf(now)
  const items = await checkinsBetween(db, person, '2000-01-01', addDays(today, 1))
  const notes = await db.select().from(dayNote).where(eq(dayNote.person, person)).orderBy(asc(dayNote.day))
  const history: Sheet = {
    sheet: '学习记录',
    heads: ['日期', '时间', '类型', '内容'],
    widths: [14, 10, 16, 44],
    rows: items.map(({ day, at, kind, title }) => [day, clockOf(new Date(at)), KINDS[kind], title]),
  }
  const lines: Sheet = {
    sheet: '一句心得',
    heads: ['日期', '心得'],
    widths: [14, 70],
    rows: notes.map(({ day, text }) => [day, text]),
  }
  const file = await writeXlsxFile([history, lines].map(sheetOf)).toBuffer()
  return { fileName: `我的学习日历-${today}.xlsx`, base64: file.toString('base64') }
}
