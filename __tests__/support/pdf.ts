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

export const textOf = (pdf: Uint8Array): string =>
  withFile(pdf, (file) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }))

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
