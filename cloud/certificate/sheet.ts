import { AREA, centred, HAIR, ornament, PAGE, put, rule, SOFT, WIDTH, type Doc } from './paper'
import { drawQr } from './qr'
import { roundSeal } from './seals'

/** What every sealed sheet says of itself, at its foot. */
export type Proof = {
  serial: string
  /** SHA-256 of the ledger's record. */
  hash: string
  /** The head of the last closed day; null before there was one. */
  head: { day: string; place: number; hash: string } | null
  /** Who seals it, and the address at which anyone can ask whether it holds. */
  office: string
  publicUrl: string
}

const EDGE = 30
const QR = 76
export const HEADING_HEIGHT = 86
export const COLOPHON_HEIGHT = 108

/** The thin double frame of every page. */
export function frame(doc: Doc): void {
  for (const [inset, weight] of [
    [EDGE, 0.8],
    [EDGE + 4, 0.35],
  ] as const)
    doc
      .rect(inset, inset, PAGE.width - 2 * inset, PAGE.height - 2 * inset)
      .lineWidth(weight)
      .stroke(HAIR)
}

/** The office, the title, and a rule with a small lozenge: 86 points high. */
export function heading(doc: Doc, title: string, over: string): void {
  centred(doc, over, AREA.top - 22, { size: 9.5, colour: SOFT, spacing: 2 })
  centred(doc, title, AREA.top + 2, { size: 24, spacing: 5, bold: true })
  ornament(doc, AREA.top + 58, 92, 2.6)
}

const groups = (hash: string) => hash.match(/.{8}/g)!.join(' ')

const LEADING = 12.4

function facts(doc: Doc, { serial, hash, head, office, publicUrl }: Proof, y: number): void {
  put(doc, '编号', AREA.left, y + 1.6, { size: 8, colour: SOFT })
  put(doc, serial, AREA.left + 30, y - 1, { size: 10.5, spacing: 0.6 })
  const small: [string, string][] = [
    ['本条存证摘要（SHA-256）', groups(hash)],
    head
      ? [`最近封账 ${head.day}，第 ${head.place} 条，账本摘要`, groups(head.hash)]
      : ['账本封账', '当日存证尚未封账'],
  ]
  let line = y + 19
  for (const [label, value] of small) {
    put(doc, label, AREA.left, line, { size: 7, colour: SOFT })
    put(doc, value, AREA.left, line + 9.6, { size: 6.6 })
    line += 22.4
  }
  const how = `核验：扫描右侧二维码，或打开 ${publicUrl} 输入编号；核验只显示真伪，不显示全文和手迹。`
  put(doc, how, AREA.left, line + 1, { size: 7, colour: SOFT })
  const sealed = `本文件由${office}以电子签章密封（PAdES），改动任何一处，签章即告失效。`
  put(doc, sealed, AREA.left, line + 1 + LEADING * 0.86, { size: 7, colour: SOFT })
}

/** The sheet's foot: serial, hash, head, and the QR code that asks whether it holds. */
export function colophon(doc: Doc, proof: Proof): void {
  const y = AREA.bottom - COLOPHON_HEIGHT + 20
  rule(doc, y - 12)
  facts(doc, proof, y)
  drawQr(doc, `${proof.publicUrl}/s?v=${proof.serial}`, AREA.right - QR, y, QR)
  centred(doc, '扫码核验', y + QR + 3, { size: 7, colour: SOFT, spacing: 1 }, AREA.right - QR, QR)
}

/** Once all pages are there: frames, and where there are several, which of how many this is. */
export function finishPages(doc: Doc, serial: string): void {
  const { count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page)
    frame(doc)
    if (count > 1)
      centred(doc, `编号 ${serial} · 第 ${page + 1} 页，共 ${count} 页`, PAGE.height - EDGE - 20, {
        size: 7.5,
        colour: SOFT,
      })
  }
}

/** The seal of the programme beside a heading of the last page. */
export const stamp = (doc: Doc, y: number): void => roundSeal(doc, AREA.left + WIDTH - 40, y, 34)
