import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../cloud/config'
import { localFiles } from '../../cloud/files/local'
import { s3Files } from '../../cloud/files/s3'
import { headBook, storedHeads, type HeadBook } from '../../cloud/pledge/heads'
import { HEADS } from './manifest'

/** Where everything but the database lies, as the server of this data folder has it. */
export function placesOf(data: string, { s3 }: Config) {
  // Nothing is shown by address here, so nothing needs signing.
  const files = s3 ? s3Files(s3) : localFiles(join(data, 'files'), '', '')
  const headFile = join(data, HEADS)
  const heads: HeadBook | null = existsSync(headFile) || !s3 ? headBook(headFile) : storedHeads(files)
  return { files, heads, headFile, keysDir: join(data, 'keys') }
}
