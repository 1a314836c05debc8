import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { PICTURES } from './phone'

function poppler(tool: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(tool, args, { encoding: 'utf8' })
  if (error) throw error
  if (status !== 0 && tool !== 'pdfsig') throw new Error(`${tool} ended with ${status}\n${stderr}`)
  return stdout + stderr
}

/** Draws a file's pages beside the screens, to be looked at. */
export function drawn(pdf: string, name: string): void {
  poppler('pdftoppm', '-png', '-r', '80', pdf, join(PICTURES, name))
}

/** What poppler's pdfsig says of a file's seal. */
export const sealOf = (pdf: string): string => poppler('pdfsig', '-nocert', pdf)

/** The words that a PDF shows. */
export const textOn = (pdf: string): string => poppler('pdftotext', pdf, '-').replace(/\s/g, '')

/** The address in the QR code on the last page, read from its picture as a phone's camera would. */
export function codeOn(pdf: string): string {
  const pages = Number(/^Pages:\s+(\d+)/m.exec(poppler('pdfinfo', pdf))?.[1])
  const picture = `${pdf}.page`
  poppler('pdftoppm', '-png', '-r', '150', '-singlefile', '-f', String(pages), pdf, picture)
  const { data, width, height } = PNG.sync.read(readFileSync(`${picture}.png`))
  const found = jsQR(new Uint8ClampedArray(data), width, height)
  if (!found) throw new Error(`no code can be read on ${pdf}`)
  return found.data
}

/** A copy with one bit of one byte changed, in the middle of what was sealed. */
export function altered(pdf: string): string {
  const bytes = readFileSync(pdf)
  const middle = Math.floor(bytes.length / 3)
  bytes[middle] = bytes[middle]! ^ 1
  const path = pdf.replace(/\.pdf$/, '-altered.pdf')
  writeFileSync(path, bytes)
  return path
}
