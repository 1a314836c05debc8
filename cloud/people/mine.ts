import type { Row, Sheet } from 'write-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import { dayOf } from '../day'
import type { Verb } from '../verb'
import { type Held, heldAbout } from './held'
import { memberOf } from './member'

const WIDTH = 22

function sheetOf({ name, rows }: Held): Sheet<Buffer> {
  const headings = Object.keys(rows[0] ?? { 说明: '' })
  const body: Row[] = rows.length
    ? rows.map((row) => headings.map((heading) => ({ value: row[heading] ?? '', wrap: true })))
    : [[{ value: '没有这一类信息' }]]
  return {
    sheet: name,
    data: [headings.map((heading) => ({ value: heading, fontWeight: 'bold' as const })), ...body],
    columns: headings.map(() => ({ width: WIDTH })),
    stickyRowsCount: 1,
  }
}

export const mine: Verb<'people.mine'> = async ({ db, me, now }, { format }) => {
  const held = await heldAbout(db, memberOf(me))
  const base = `我的数据-${dayOf(now)}`
  if (format === 'json') {
    const all = Object.fromEntries(held.map(({ name, rows }) => [name, rows]))
    return { fileName: `${base}.json`, base64: Buffer.from(JSON.stringify(all, null, 2)).toString('base64') }
  }
  const file = await writeExcelFile(held.map(sheetOf)).toBuffer()
  return { fileName: `${base}.xlsx`, base64: file.toString('base64') }
}
