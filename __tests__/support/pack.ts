import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { importPack } from '../../cloud/content/importPack'
import type { Db } from '../../cloud/db/db'
import { NOW } from './people'

const content = resolve(__dirname, '../../content')
const made: string[] = []

/** A copy of the project's own pack to spoil. Films' files are stand-ins: nothing here plays them. */
export function aPack() {
  const dir = mkdtempSync(join(tmpdir(), 'qingfeng-pack-'))
  made.push(dir)
  cpSync(content, dir, { recursive: true, filter: (path) => !/\.(mp4|jpg|vtt)$/.test(path) })
  for (const name of readdirSync(join(dir, 'films')).filter((file) => file.endsWith('.json')))
    for (const end of ['mp4', 'vtt', 'jpg']) writeFileSync(join(dir, 'films', name.replace('json', end)), end)
  return {
    dir,
    read: (file: string) => readFileSync(join(dir, file), 'utf8'),
    write: (file: string, text: string) => writeFileSync(join(dir, file), text),
    remove: (file: string) => rmSync(join(dir, file)),
    /** Replaces text that must stand in the file, and tells the line on which it begins. */
    edit: (file: string, from: string, to: string) => {
      const text = readFileSync(join(dir, file), 'utf8')
      const at = text.indexOf(from)
      if (at < 0) throw new Error(`${file} has no ${from}`)
      writeFileSync(join(dir, file), text.slice(0, at) + to + text.slice(at + from.length))
      return text.slice(0, at).split('\n').length
    },
  }
}

export const removePacks = () =>
  made.splice(0).forEach((dir) => rmSync(dir, { recursive: true, force: true }))

/** Imports a pack (the project's own unless named) and tells which files were stored; `held` are there already. */
export async function imported(
  db: Db,
  dir = aPack().dir,
  { production = false, now = NOW, held = [] as string[] } = {},
) {
  const stored: string[] = []
  const files = {
    has: async (key: string) => held.includes(key),
    put: async (key: string) => void stored.push(key),
  }
  return { ...(await importPack(db, dir, { production, now, files })), stored }
}
