import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

function withFile<T>(pdf: Uint8Array, work: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'qingfeng-pdf-'))
  const file = join(folder, 'sheet.pdf')
  writeFileSync(file, pdf)
  try {
    return work(file, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What poppler's pdfsig says of the signature. */
export const pdfsig = (pdf: Uint8Array): string =>
  withFile(pdf, (file) => {
    const { stdout, stderr, error } = spawnSync('pdfsig', [file], { encoding: 'utf8' })
    if (error) throw error
    return stdout + stderr
  })

/** The signature is valid, and nothing of the file stands outside what was signed. */
export const sealHolds = (pdf: Uint8Array): boolean => {
  const said = pdfsig(pdf)
  return said.includes('Signature is Valid.') && said.includes('Total document signed')
}

/** The text as poppler extracts it; of one page, or of all. */
export const textOf = (pdf: Uint8Array, page?: number): string =>
  withFile(pdf, (file) => {
    const pages = page ? ['-f', String(page), '-l', String(page)] : []
    return execFileSync('pdftotext', ['-layout', ...pages, file, '-'], { encoding: 'utf8' })
  })

/** Where a word stands on the first page, in points from the top left. */
export const boxOf = (pdf: Uint8Array, word: string) =>
  withFile(pdf, (file) => {
    const said = execFileSync('pdftotext', ['-bbox', '-l', '1', file, '-'], { encoding: 'utf8' })
    const found = [
      ...said.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</g),
    ].find(([, , , , , text]) => text === word)
    if (!found) throw new Error(`${word} does not stand on the page`)
    const [left = 0, top = 0, right = 0, bottom = 0] = found.slice(1, 5).map(Number)
    return { left, top, right, bottom }
  })

export const fontsOf = (pdf: Uint8Array): string =>
  withFile(pdf, (file) => execFileSync('pdffonts', [file], { encoding: 'utf8' }))

/** A page as poppler paints it: 8-bit grey, row by row. */
export const painted = (pdf: Uint8Array, page = 1, dpi = 100) =>
  withFile(pdf, (file, folder) => {
    const out = join(folder, 'page')
    const range = ['-f', String(page), '-l', String(page)]
    execFileSync('pdftoppm', ['-gray', '-r', String(dpi), ...range, '-singlefile', file, out])
    const image = readFileSync(`${out}.pgm`)
    const [, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 40).toString('latin1'))!
    const pixels = image.subarray(image.length - Number(width) * Number(height))
    return { width: Number(width), height: Number(height), pixels }
  })

export type Painted = ReturnType<typeof painted>

/** Part of a painted page, in points; what is dark in it is ink. */
export function cropped(page: Painted, dpi: number, box: ReturnType<typeof boxOf>) {
  const at = (points: number) => Math.round((points * dpi) / 72)
  const rows: number[][] = []
  for (let y = at(box.top); y < at(box.bottom); y++)
    rows.push([...page.pixels.subarray(y * page.width + at(box.left), y * page.width + at(box.right))])
  return rows
}

export const inkOf = (rows: number[][]): number => rows.flat().filter((grey) => grey < 128).length
