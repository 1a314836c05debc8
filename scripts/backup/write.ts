import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Part } from './manifest'

const OWNER = 0o600

/** A file of a backup that grows piece by piece; `close` says what it came to. Only its owner may read it. */
export function partWriter(dir: string, path: string) {
  const file = join(dir, path)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const descriptor = openSync(file, 'wx', OWNER)
  const hash = createHash('sha256')
  let bytes = 0
  return {
    write: (piece: Uint8Array) => {
      for (let at = 0; at < piece.length;) at += writeSync(descriptor, piece, at)
      hash.update(piece)
      bytes += piece.length
    },
    close: (): Part => {
      closeSync(descriptor)
      return { path, bytes, sha256: hash.digest('hex') }
    },
  }
}

export function writePart(dir: string, path: string, bytes: Uint8Array): Part {
  const part = partWriter(dir, path)
  part.write(bytes)
  return part.close()
}
