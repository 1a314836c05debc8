import fs, { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { own } from './owner'
import { syncPath, syncTree } from './sync'

type Node = { name: string; parent: Node; mount: { opts: { root: string } } }
type Stream = { nfd?: number; node: Node }
type Options = Parameters<NodeFS['init']>[1]
type NodeFsInternals = { NODEFS: { realPath: (node: Node) => string; stream_ops: object } }

/** PGlite's NodeFS answers fsync without touching the disk; this one really flushes. */
class DurableFS extends NodeFS {
  override async init(pg: PGlite, options: Options) {
    const { emscriptenOpts } = await super.init(pg, options)
    const arm = (mod: object) => {
      // NODEFS is an emscripten internal without types; the version is pinned and a test counts the flushes.
      const { NODEFS } = mod as NodeFsInternals
      const fsync = (stream: Stream) => {
        if (stream.nfd === undefined) syncPath(NODEFS.realPath(stream.node))
        else fs.fsyncSync(stream.nfd)
        return 0
      }
      Object.assign(NODEFS.stream_ops, { fsync })
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), arm] } }
  }
}

// fdatasync is a stub in PGlite, so WAL has to go through fsync.
const startParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'wal_sync_method=fsync',
]

const INT8 = 20
export const parsers: PGliteOptions['parsers'] = { [INT8]: Number }

// initdb never syncs: build beside, flush all of it, and only then give it its name.
async function initialise(dir: string) {
  const draft = `${dir}.init`
  rmSync(draft, { recursive: true, force: true })
  const pg = await PGlite.create({ fs: new NodeFS(draft) })
  await pg.close()
  syncTree(draft)
  renameSync(draft, dir)
  syncPath(dirname(dir))
}

/** A data directory's real path, under which it is owned; the folder that it lies in is made when it is missing. */
export function placeOf(path: string): string {
  mkdirSync(dirname(resolve(path)), { recursive: true })
  return join(realpathSync(dirname(resolve(path))), basename(path))
}

/**
 * Opens (or makes) an embedded database that keeps what it acknowledged through kill -9 and power cuts.
 * @param path the directory; made when it is missing or empty
 * @throws in Chinese when another process owns it, or when it holds something else
 */
export async function openDurable(path: string): Promise<{ pg: PGlite; close: () => Promise<void> }> {
  const dir = placeOf(path)
  const owner = await own(dir)
  try {
    if (!existsSync(join(dir, 'PG_VERSION'))) {
      if (existsSync(dir) && readdirSync(dir).length > 0)
        throw new Error(`目录 ${dir} 里不是本程序的数据，请换一个目录，或先把它移走。`)
      await initialise(dir)
    }
    const pg = await PGlite.create({ fs: new DurableFS(dir), startParams, parsers })
    return { pg, close: () => pg.close().finally(owner.release) }
  } catch (error) {
    owner.release()
    throw error
  }
}
