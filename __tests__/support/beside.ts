import { cpSync, readFileSync, realpathSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const root = realpathSync(resolve(__dirname, '../..'))
const installed = join(root, 'node_modules')

type Manifest = { dependencies?: Record<string, string> }

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest & { version: string }

/** Where npm laid a package that one in `from` asks for: the nearest node_modules above it. */
function foundFrom(from: string, name: string): string {
  for (let folder = from; folder.startsWith(root); folder = resolve(folder, '..')) {
    const there = join(folder, 'node_modules', name)
    try {
      readFileSync(join(there, 'package.json'))
      return there
    } catch {
      // npm looks one folder higher.
    }
  }
  throw new Error(`${name} is not installed`)
}

/**
 * Lays what a function's package.json names into its node_modules, and all that those need, as `npm install` there
 * would: the very files that this project's lock installed, and nothing else.
 */
export function installBeside(dir: string): string[] {
  const wanted = manifestOf(dir).dependencies ?? {}
  const todo = Object.entries(wanted).map(([name, version]) => {
    const folder = foundFrom(root, name)
    if (manifestOf(folder).version !== version) throw new Error(`${name} is installed in another version`)
    return folder
  })
  const laid = new Set<string>()
  for (let folder = todo.pop(); folder; folder = todo.pop()) {
    if (laid.has(folder)) continue
    laid.add(folder)
    const own = join(folder, 'node_modules')
    cpSync(folder, join(dir, 'node_modules', relative(installed, folder)), {
      recursive: true,
      filter: (path) => path !== own,
    })
    for (const name of Object.keys(manifestOf(folder).dependencies ?? {})) todo.push(foundFrom(folder, name))
  }
  return [...laid].map((folder) => relative(installed, folder)).sort()
}
