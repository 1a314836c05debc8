import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const OTHERS = 0o077

/**
 * Writes a secret to a file that only its owner may read, unless there is one already.
 * @returns whether it was written now; of two processes starting at once one is told so
 */
export function writePrivate(file: string, secret: string | Uint8Array): boolean {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, secret, { mode: 0o600, flush: true })
  try {
    // A link is made whole or not at all.
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    unlinkSync(draft)
  }
}

/**
 * Reads such a file.
 * @param what it is, in Chinese
 * @throws in Chinese when others may read it, too
 */
export function readPrivate(file: string, what: string): Buffer {
  if (statSync(file).mode & OTHERS) throw new Error(`${what} ${file} 别人也能读，请执行 chmod 600 后再启动。`)
  return readFileSync(file)
}
