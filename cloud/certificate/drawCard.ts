import { linesOf } from './lines'
import { centred, HAIR, lozenge, onPaper, PAGE, SOFT, widthOf, type Doc } from './paper'
import { roundSeal } from './seals'

export type CardSheet = {
  /** The line of 家书, and who wrote it to whom. */
  text: string
  from: string
  at: Date
}

/** A tent: the sheet is folded in four, and two of its quarters are what stands on the desk. */
const QUARTER = PAGE.height / 4
const TEXT_WIDTH = 400
const SIZES = [26, 23, 20, 18]

function fold(doc: Doc, y: number): void {
  doc.moveTo(24, y).lineTo(PAGE.width - 24, y)
  doc.dash(3, { space: 4 }).lineWidth(0.5).stroke(HAIR).undash()
}

/** Broken where it is spoken: after a mark, as long as every part has its line. */
function spoken(text: string, wide: (part: string) => number): string[] {
  const lines: string[] = []
  for (const part of text.match(/[^，。；：？！]+[，。；：？！”]*/gu) ?? [text]) {
    const joined = (lines.at(-1) ?? '') + part
    if (lines.length > 0 && wide(joined) <= TEXT_WIDTH) lines[lines.length - 1] = joined
    else lines.push(part)
  }
  if (lines.every((line) => wide(line) <= TEXT_WIDTH)) return lines
  return linesOf(text, TEXT_WIDTH, wide, 0, 0).map((line) => line.text)
}

/** The face, its middle at (0, 0): the line large, who it comes from below. */
function face(doc: Doc, { text, from }: CardSheet): void {
  const fitted = SIZES.map((size) => ({
    size,
    lines: spoken(text, (part) => widthOf(doc, part, { size, spacing: 1 })),
  }))
  const { size, lines } = fitted.find((each) => each.lines.length <= 2) ?? fitted.at(-1)!
  const leading = size * 1.7
  let y = -(lines.length * leading) / 2 - 12
  for (const line of lines) {
    centred(doc, line, y, { size, spacing: 1 }, -TEXT_WIDTH / 2, TEXT_WIDTH)
    y += leading
  }
  lozenge(doc, 0, y + 12, 2.4)
  centred(doc, from, y + 24, { size: 12, colour: SOFT, spacing: 2 }, -TEXT_WIDTH / 2, TEXT_WIDTH)
  roundSeal(doc, TEXT_WIDTH / 2 + 22, QUARTER / 2 - 38, 22)
}

/** A desk card on A4, not sealed: folded along three lines and set up, the line can be read from both sides. */
export const drawCard = (sheet: CardSheet): Promise<Buffer> =>
  onPaper({ title: '家书', author: '清风第一课', at: sheet.at }, (doc) => {
    for (const n of [1, 2, 3]) fold(doc, n * QUARTER)
    doc
      .save()
      .translate(PAGE.width / 2, 1.5 * QUARTER)
      .rotate(180)
    face(doc, sheet)
    doc.restore()
    doc.save().translate(PAGE.width / 2, 2.5 * QUARTER)
    face(doc, sheet)
    doc.restore()
    centred(doc, '沿虚线折成三角，粘好底边，立在桌上', PAGE.height - 40, { size: 8, colour: SOFT })
  })
