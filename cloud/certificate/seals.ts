import { put, RED, widthOf, type Doc } from './paper'

const CARVED = { colour: '#FFFFFF', bold: true } as const

/** The round seal 清风, upright, its characters cut out of the red. */
export function roundSeal(doc: Doc, x: number, y: number, radius: number): void {
  doc.save().translate(x, y).rotate(-5)
  doc.circle(0, 0, radius).fill(RED)
  doc
    .circle(0, 0, radius * 0.9)
    .lineWidth(radius * 0.035)
    .stroke('#FFFFFF')
  const size = radius * 0.78
  const wide = widthOf(doc, '清', { size })
  put(doc, '清', -wide / 2, -size * 1.2, { size, ...CARVED })
  put(doc, '风', -wide / 2, -size * 0.24, { size, ...CARVED })
  doc.restore()
}

/** The square seal 已签, red lines on paper, set a little askew. */
export function squareSeal(doc: Doc, x: number, y: number, side: number, words: [string, string]): void {
  doc.save().translate(x, y).rotate(4)
  doc
    .opacity(0.88)
    .roundedRect(0, 0, side, side, side * 0.08)
    .lineWidth(side * 0.05)
    .stroke(RED)
  const size = side * 0.42
  const style = { size, colour: RED, bold: true }
  put(doc, words[0], side * 0.07, side * 0.19, style)
  put(doc, words[1], side * 0.5, side * 0.19, style)
  doc.restore()
}
