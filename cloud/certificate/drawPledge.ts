import type { Stroke } from '../../contract/mark'
import { numeral } from '../../contract/numeral'
import { drawHand } from './hand'
import { linesOf, type Line } from './lines'
import { AREA, onPaper, put, putLine, rule, SOFT, WIDTH, widthOf, type Doc } from './paper'
import { squareSeal } from './seals'
import { colophon, COLOPHON_HEIGHT, finishPages, heading, HEADING_HEIGHT, type Proof, stamp } from './sheet'
import { momentWords } from './when'

export type PledgeSheet = Proof & {
  county: string
  title: string
  version: number
  preamble: string
  articles: string[]
  closing: string
  name: string
  unitLabel: string
  unitName: string
  signedAt: Date
  /** Null for one signed on paper. */
  strokes: Stroke[] | null
  channel: 'phone' | 'hall' | 'paper'
  withdrawnAt: Date | null
}

/** A line with the space above it, and whether the next must stand on its page. */
type Set = Line & { above: number; closing: boolean }

/** Type sizes and leadings, the roomiest first; 10.5 points are the size of a Chinese office document. */
const FITS = [
  [12.5, 1.78],
  [12, 1.74],
  [11.5, 1.72],
  [11, 1.68],
  [10.5, 1.6],
] as const
const SPREAD = FITS[1]
const SIGN_HEIGHT = 116

function setText(doc: Doc, sheet: PledgeSheet, size: number): Set[] {
  const known = new Map<string, number>()
  const measure = (text: string) => {
    const wide = known.get(text) ?? widthOf(doc, text, { size })
    known.set(text, wide)
    return wide
  }
  const paragraph = (text: string, first: number, rest: number, gap: number, closing = false): Set[] =>
    linesOf(text, WIDTH, measure, first * size, rest * size).map((line, index) => ({
      ...line,
      above: index === 0 ? gap * size : 0,
      closing,
    }))
  return [
    ...paragraph(sheet.preamble, 2, 0, 0),
    ...sheet.articles.flatMap((article, index) => {
      const number = `${numeral(index + 1)}、`
      return paragraph(number + article, 0, [...number].length, index === 0 ? 0.6 : 0.24)
    }),
    ...paragraph(sheet.closing, 2, 0, 0.6, true),
  ]
}

const heightOf = (lines: Set[], leading: number) => lines.reduce((sum, line) => sum + line.above + leading, 0)

type Fitted = { lines: Set[]; size: number; leading: number }

/** The largest type in which all stands on one page; a text too long for that runs over several. */
function fitted(doc: Doc, sheet: PledgeSheet): Fitted {
  const room = AREA.bottom - AREA.top - HEADING_HEIGHT - SIGN_HEIGHT - COLOPHON_HEIGHT
  const set = ([size, ratio]: readonly [number, number]): Fitted => ({
    lines: setText(doc, sheet, size),
    size,
    leading: size * ratio,
  })
  for (const fit of FITS) {
    const tried = set(fit)
    if (heightOf(tried.lines, tried.leading) <= room) return tried
  }
  return set(SPREAD)
}

/** Sets the lines over as many pages as they need; the closing never parts from what is signed under it. */
function flow(doc: Doc, { lines, size, leading }: Fitted): number {
  const end = AREA.bottom - SIGN_HEIGHT - COLOPHON_HEIGHT
  let y: number = AREA.top + HEADING_HEIGHT
  for (const [index, line] of lines.entries()) {
    const begins = line.closing && !lines[index - 1]?.closing
    const need = begins ? heightOf(lines.slice(index), leading) : line.above + leading
    if (y + need > (line.closing ? end : AREA.bottom)) {
      doc.addPage()
      y = AREA.top
    } else y += line.above
    putLine(doc, line, y, size)
    y += leading
  }
  return y
}

function field(doc: Doc, label: string, value: string, y: number): void {
  put(doc, label, AREA.left, y + 1.2, { size: 9, colour: SOFT })
  const room = WIDTH / 2 - 66
  const size = Math.min(11.5, (11.5 * room) / widthOf(doc, value, { size: 11.5 }))
  put(doc, value, AREA.left + 66, y, { size })
}

const CHANNELS = { phone: '手机签署', hall: '集体签订', paper: '纸质签署，由组织者登记' }

/** Name, unit and time on the left, the hand and its seal on the right. */
function signature(doc: Doc, sheet: PledgeSheet, from: number): void {
  const y = Math.min(from + 64, AREA.bottom - COLOPHON_HEIGHT - SIGN_HEIGHT + 10)
  const left = AREA.left + WIDTH / 2 + 16
  const facts: [string, string][] = [
    ['签署人', sheet.name],
    [sheet.unitLabel, sheet.unitName],
    ['签署时间', momentWords(sheet.signedAt)],
    ['方式', `${CHANNELS[sheet.channel]}，文本第 ${sheet.version} 版`],
  ]
  if (sheet.withdrawnAt) facts.push(['撤回', `签署人已于 ${momentWords(sheet.withdrawnAt)} 撤回`])
  for (const [index, [label, value]] of facts.entries()) field(doc, label, value, y + index * 20.5)
  put(doc, '签名', left, y + 1.2, { size: 9, colour: SOFT })
  if (sheet.strokes) drawHand(doc, sheet.strokes, left + 4, y + 8, WIDTH / 2 - 20, 82)
  else put(doc, '手写原件由组织者保存', left + 30, y, { size: 11.5 })
  rule(doc, y + 94, left)
  squareSeal(doc, AREA.right - 46, y + 52, 44, ['已', '签'])
}

/** The whole text, the hand that signed it, and what proves it: A4, one page where it can be, else several. */
export function drawPledge(sheet: PledgeSheet): Promise<Buffer> {
  const { title, office, signedAt, serial } = sheet
  return onPaper({ title: `${title} ${serial}`, author: office, at: signedAt }, (doc) => {
    const text = fitted(doc, sheet)
    heading(doc, title, `${sheet.county} · 清风第一课`)
    stamp(doc, AREA.top + 14)
    const y = flow(doc, text)
    signature(doc, sheet, y)
    colophon(doc, sheet)
    finishPages(doc, serial)
  })
}
