import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './server'

/** Expected minutes follow the texts, as the pack's own check wants. */
const MINUTES = 1
const SHARES: Record<string, number> = { 32: 4 * MINUTES, 24: 3 * MINUTES, 8: MINUTES }

const retime = (json: string): string =>
  json.replace(/("minutes": )(\d+)/g, (_, key: string, was: string) => `${key}${SHARES[was] ?? was}`)

/** A whole reader is then read in minutes, by the same rules. */
const firstSentence = (paragraph: string): string => /^.*?[。？](”|$)?/s.exec(paragraph)?.[0] ?? paragraph

// The first law of the list and its link stay; the import checks that they agree.
const oneLaw = (markdown: string): string =>
  markdown.replace(/^laws:\n( {2}- .*\n(?: {4}.*\n)*)(?: {2}- .*\n(?: {4}.*\n)*)*/m, 'laws:\n$1')

const shorten = (markdown: string): string =>
  oneLaw(markdown)
    .replace(/^minutes: \d+$/m, `minutes: ${MINUTES}`)
    .split(/(?=^## )/m)
    .map((section) => {
      const [heading = '', text = ''] = section.trim().split(/\n\n+/)
      if (!heading.startsWith('## ')) return section.trim()
      return `${heading}\n\n${firstSentence(text.split('\n')[0] ?? '')}`
    })
    .join('\n\n')

/** The project's own content pack with shorter cases, in a folder of its own. */
export function shortPack(): string {
  const dir = mkdtempSync(join(tmpdir(), 'qingfeng-pack-'))
  cpSync(join(root, 'content'), dir, { recursive: true })
  for (const name of readdirSync(join(dir, 'cases'))) {
    const path = join(dir, 'cases', name)
    writeFileSync(path, `${shorten(readFileSync(path, 'utf8'))}\n`)
  }
  for (const name of ['programmes.json', 'readers.json']) {
    const path = join(dir, name)
    writeFileSync(path, retime(readFileSync(path, 'utf8')))
  }
  return dir
}
