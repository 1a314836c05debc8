import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { expiryOf, KEY, type Files } from './files'

const sign = (secret: string, key: string, expiry: number) =>
  createHmac('sha256', secret).update(`media ${key} ${expiry}`).digest('base64url')

/** Is this a fresh signature for the key: made by us, and not expired. */
export function fresh(secret: string, key: string, e: string, s: string, now: Date): boolean {
  const expiry = Number(e)
  if (!KEY.test(key) || !Number.isSafeInteger(expiry) || expiry * 1000 <= now.getTime()) return false
  const right = Buffer.from(sign(secret, key, expiry))
  const given = Buffer.from(s)
  return right.length === given.length && timingSafeEqual(right, given)
}

/**
 * Files on the local disk, shown by the Node host under /media/ with a signed, expiring address.
 * @param dir the folder
 * @param secret signs the addresses
 * @param base what stands before /media/; empty for the same origin
 */
export function localFiles(dir: string, secret: string, base: string): Files {
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new Error(`Not a file key: ${key}`)
    return join(dir, key)
  }
  return {
    has: async (key) => existsSync(pathOf(key)),
    put: async (key, bytes) => {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true })
      // A name of its own: two processes may store the same film at once.
      const part = `${path}.${randomUUID()}.part`
      await writeFile(part, bytes)
      await rename(part, path)
    },
    get: async (key) => (existsSync(pathOf(key)) ? readFile(pathOf(key)) : null),
    remove: (key) => rm(pathOf(key), { force: true }),
    list: async (prefix) => {
      if (!existsSync(dir)) return []
      const entries = await readdir(dir, { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .filter((key) => key.startsWith(prefix) && KEY.test(key))
        .sort()
    },
    url: async (key, now) => {
      const expiry = Math.floor(expiryOf(now).getTime() / 1000)
      return `${base}/media/${key}?e=${expiry}&s=${sign(secret, key, expiry)}`
    },
  }
}
