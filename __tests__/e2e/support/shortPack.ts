import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './server'

/** Paragraphs that a section keeps: a whole reader is then read in minutes, by the same rules. */
const KEPT = 1

const shorten = (markdown: string): string =>
  markdown
    .split(/(?=^## )/m)
    .map((section) => {
      const [heading = '', ...paragraphs] = section.trim().split(/\n\n+/)
      if (!heading.startsWith('## ')) return section.trim()
      // Links to the law index and the questions are checked by the import and stay whole.
      const whole = /法条链接|讨论题/.test(heading)
      return [heading, ...(whole ? paragraphs : paragraphs.slice(0, KEPT))].join('\n\n')
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
  return dir
}
