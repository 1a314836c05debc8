import { serif } from './font'
import type { Line } from './lines'

export type Doc = PDFKit.PDFDocument

export const INK = '#1F2A2E'
export const SOFT = '#56646A'
export const RED = '#B3352B'
export const HAIR = '#D8D4C6'
export const GREEN = '#1F6F5C'

/** A4 in points, and the type area within it. */
export const PAGE = { width: 595.28, height: 841.89 }
export const AREA = { left: 70, right: PAGE.width - 70, top: 80, bottom: PAGE.height - 58 }
export const WIDTH = AREA.right - AREA.left

type Words = { title: string; author: string; at: Date }

/** Draws on A4 sheets in one embedded face; what comes out is the file. */
export async function onPaper({ title, author, at }: Words, draw: (doc: Doc) => void): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit')
  const font = await serif()
  const doc = new PDFDocument({
    ...{ size: 'A4', margin: 0, autoFirstPage: false, bufferPages: true, lang: 'zh-CN', displayTitle: true },
    info: { Title: title, Author: author, CreationDate: at, Producer: 'pdfkit', Creator: '清风第一课' },
    // pdfkit takes an opened fontkit font, its types name only what can be opened.
    font: font as unknown as string,
  })
  const parts: Buffer[] = []
  const done = new Promise<void>((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.once('end', resolve)
    doc.once('error', reject)
  })
  doc.addPage()
  draw(doc)
  doc.end()
  await done
  return Buffer.concat(parts)
}

type Style = { size: number; colour?: string; spacing?: number; bold?: boolean }

/** One line of text, its top at y; the drawn weight of a heading is a hairline around the regular face. */
export function put(doc: Doc, text: string, x: number, y: number, style: Style): void {
  const { size, colour = INK, spacing = 0, bold = false } = style
  doc.fontSize(size).fillColor(colour)
  if (bold) doc.strokeColor(colour).lineWidth(size * 0.028)
  doc.text(text, x, y, { lineBreak: false, characterSpacing: spacing, fill: true, stroke: bold })
}

export const widthOf = (doc: Doc, text: string, { size, spacing = 0 }: Style): number =>
  doc.fontSize(size).widthOfString(text, { characterSpacing: spacing })

/** Between x and x + width; the space after the last character does not count. */
export function centred(doc: Doc, text: string, y: number, style: Style, x = AREA.left, width = WIDTH): void {
  const wide = widthOf(doc, text, style) - (style.spacing ?? 0)
  put(doc, text, x + (width - wide) / 2, y, style)
}

export function rule(doc: Doc, y: number, from: number = AREA.left, to: number = AREA.right): void {
  doc.moveTo(from, y).lineTo(to, y).lineWidth(0.6).strokeColor(HAIR).stroke()
}

/** A small square on its point. */
export function lozenge(doc: Doc, x: number, y: number, half: number): void {
  doc
    .save()
    .translate(x, y)
    .rotate(45)
    .rect(-half, -half, 2 * half, 2 * half)
    .fill(GREEN)
    .restore()
}

/** Under a title: a rule to either side of a lozenge, so far out from the middle. */
export function ornament(doc: Doc, y: number, reach: number, half: number): void {
  const middle = PAGE.width / 2
  rule(doc, y, middle - reach, middle - 10)
  rule(doc, y, middle + 10, middle + reach)
  lozenge(doc, middle, y, half)
}

/** A set line, its slack spread between its characters. */
export function putLine(doc: Doc, { text, indent, slack }: Line, y: number, size: number): void {
  const between = [...text].length - 1
  put(doc, text, AREA.left + indent, y, { size, spacing: between > 0 ? slack / between : 0 })
}
