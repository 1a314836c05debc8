import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

function* filesOf(path: string): Generator<string> {
  if (!existsSync(path)) return
  if (statSync(path).isFile()) return yield path
  for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name))
}

/** One SHA-256 over the names and bytes of files and folders, and over some words besides. */
export function hashOf(root: string, paths: string[], words: string[] = []): string {
  const hash = createHash('sha256').update(words.join('\n'))
  for (const path of paths)
    for (const file of filesOf(join(root, path)))
      hash.update(`\n${file.slice(root.length)}\n`).update(readFileSync(file))
  return hash.digest('hex')
}
