import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'

const SHA256 = z.string().regex(/^[0-9a-f]{64}$/)

/** One file of a backup: where it lies in it, how long it is, and its SHA-256. */
const part = z.strictObject({ path: z.string(), bytes: z.int(), sha256: SHA256 })
const column = z.strictObject({ name: z.string(), type: z.string() })

const manifest = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  engine: z.enum(['pglite', 'postgres']),
  /** The newest migration that the database had. */
  level: z.int(),
  ledger: z.strictObject({ records: z.int(), head: SHA256.nullable() }),
  tables: z.array(
    z.strictObject({ ...part.shape, name: z.string(), columns: z.array(column), rows: z.int() }),
  ),
  /** The book of heads, the files that are ours, and the keys where they were asked for. */
  files: z.array(part),
})

export type Part = z.infer<typeof part>
export type Manifest = z.infer<typeof manifest>

export const MANIFEST = 'manifest.json'
export const HEADS = 'ledger-heads.jsonl'
/** Written under this ending until it is whole. */
export const UNFINISHED = '.part'

/**
 * The manifest of a finished backup.
 * @throws in Chinese when there is none, or the backup was never finished
 */
export function readManifest(dir: string): Manifest {
  if (basename(dir).endsWith(UNFINISHED)) throw new Error(`${dir} 没有写完，不是一份备份。`)
  const file = join(dir, MANIFEST)
  if (!existsSync(file)) throw new Error(`${dir} 里没有 ${MANIFEST}，不是一份备份。`)
  const text = readFileSync(file, 'utf8')
  try {
    return manifest.parse(JSON.parse(text))
  } catch {
    throw new Error(`${file} 看不懂：它被改动过，或者来自别的版本。`)
  }
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer)
  return hash.digest('hex')
}

/**
 * Holds every file of a backup against its manifest.
 * @throws in Chinese, naming the first that is missing or differs
 */
export async function checkParts(dir: string, { tables, files }: Manifest): Promise<void> {
  for (const { path, sha256 } of [...tables, ...files]) {
    if (!existsSync(join(dir, path))) throw new Error(`备份里缺少 ${path}，没有恢复任何内容。`)
    if ((await sha256Of(join(dir, path))) !== sha256)
      throw new Error(`备份里的 ${path} 与清单不符，没有恢复任何内容。请换一份备份。`)
  }
}
