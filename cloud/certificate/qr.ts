import { create } from 'qrcode/lib/core/qrcode'
import { INK, type Doc } from './paper'

/** A QR code as rectangles, one run of a row at a time. */
export function drawQr(doc: Doc, text: string, x: number, y: number, side: number): void {
  const { modules } = create([{ data: Buffer.from(text), mode: 'byte' }], { errorCorrectionLevel: 'M' })
  const { size, data } = modules
  doc
    .save()
    .translate(x, y)
    .scale(side / size)
  for (let row = 0; row < size; row++) {
    let start = -1
    for (let column = 0; column <= size; column++) {
      const dark = column < size && data[row * size + column] === 1
      if (dark && start < 0) start = column
      if (!dark && start >= 0) {
        doc.rect(start, row, column - start, 1.02)
        start = -1
      }
    }
  }
  doc.fill(INK).restore()
}
