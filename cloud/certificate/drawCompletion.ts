import { linesOf } from './lines'
import {
  AREA,
  centred,
  HAIR,
  lozenge,
  onPaper,
  ornament,
  put,
  putLine,
  SOFT,
  WIDTH,
  widthOf,
  type Doc,
} from './paper'
import { colophon, COLOPHON_HEIGHT, finishPages, type Proof } from './sheet'
import { roundSeal } from './seals'
import { dayWords } from './when'

export type CompletionSheet = Proof & {
  county: string
  programme: string
  name: string
  /** 同志 after an official's name; nothing after a family member's. */
  address: string
  unitName: string
  startsOn: string
  doneOn: string
  steps: { title: string; doneOn: string }[]
  at: Date
}

const BODY = 14
const LEADING = 28
const ROW = 27
const ISSUED_HEIGHT = 96

function title(doc: Doc, { county }: CompletionSheet): void {
  centred(doc, `${county} · 清风第一课`, AREA.top + 4, { size: 10, colour: SOFT, spacing: 2 })
  centred(doc, '结业证书', AREA.top + 36, { size: 36, spacing: 14, bold: true })
  ornament(doc, AREA.top + 112, 110, 2.8)
}

function words(doc: Doc, sheet: CompletionSheet, from: number): number {
  const { name, address, unitName, programme, startsOn, doneOn } = sheet
  put(doc, `${name}${address}：`, AREA.left, from, { size: BODY + 2 })
  const said = `您（${unitName}）自${dayWords(startsOn)}参加“${programme}”，至${dayWords(doneOn)}已完成全部步骤，准予结业。`
  const measure = (text: string) => widthOf(doc, text, { size: BODY })
  let y = from + LEADING + 6
  for (const line of linesOf(said, WIDTH, measure, 2 * BODY, 0)) {
    putLine(doc, line, y, BODY)
    y += LEADING
  }
  return y
}

/** A step and its day, joined by dots as in a book's contents. */
function row(doc: Doc, { title: step, doneOn }: CompletionSheet['steps'][number], y: number): void {
  const [left, right] = [AREA.left + 2 * BODY, AREA.right - 2 * BODY]
  const day = dayWords(doneOn)
  const style = { size: 12 }
  const end = right - widthOf(doc, day, style)
  const begin = left + 16 + widthOf(doc, step, style)
  lozenge(doc, left + 3, y + 9, 2.2)
  put(doc, step, left + 16, y, style)
  doc.moveTo(begin + 10, y + 11).lineTo(end - 10, y + 11)
  doc.dash(0.8, { space: 3.2 }).lineWidth(0.8).stroke(HAIR).undash()
  put(doc, day, end, y, style)
}

function steps(doc: Doc, sheet: CompletionSheet, from: number): number {
  let y = from + 14
  for (const step of sheet.steps) {
    if (y + ROW > AREA.bottom - COLOPHON_HEIGHT) {
      doc.addPage()
      y = AREA.top
    }
    row(doc, step, y)
    y += ROW
  }
  return y
}

/** Who issued it and when, with the programme's round seal beside. */
function issued(doc: Doc, { office, doneOn }: CompletionSheet, from: number): void {
  if (from + ISSUED_HEIGHT > AREA.bottom - COLOPHON_HEIGHT) doc.addPage()
  const y = AREA.bottom - COLOPHON_HEIGHT - ISSUED_HEIGHT + 14
  const style = { size: 13 }
  const wide = Math.max(widthOf(doc, office, style), 92)
  const middle = AREA.right - 2 * BODY - wide / 2
  for (const [index, text] of [office, dayWords(doneOn)].entries())
    put(doc, text, middle - widthOf(doc, text, style) / 2, y + index * 26, style)
  roundSeal(doc, middle - wide / 2 - 58, y + 20, 36)
}

/** 结业证书: the programme, its steps and their days. No hours and no rank. */
export function drawCompletion(sheet: CompletionSheet): Promise<Buffer> {
  const { office, programme, serial, at } = sheet
  return onPaper({ title: `结业证书 ${programme} ${serial}`, author: office, at }, (doc) => {
    title(doc, sheet)
    const y = steps(doc, sheet, words(doc, sheet, AREA.top + 150))
    issued(doc, sheet, y)
    colophon(doc, sheet)
    finishPages(doc, serial)
  })
}
