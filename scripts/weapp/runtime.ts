import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'

import { method, openPage, type Config, type OpenPage } from './openPage'

export interface Runtime {
  open: (route: string, query: Record<string, string>) => Promise<OpenPage>
  errors: string[]
}

// Young built-ins that phones two or three years old do not have: what leans on them must crash here too.
const young = `
  for (const [owner, names] of [[Array.prototype, ['at','findLast','findLastIndex','toSorted','toReversed','toSpliced','with','group']],
    [String.prototype, ['at','isWellFormed','toWellFormed']], [Object, ['hasOwn','groupBy']], [Promise, ['withResolvers']]])
    for (const name of names) delete owner[name]
  delete globalThis.SharedArrayBuffer; delete globalThis.WebAssembly
`

type Wrapped = (require: (name: string) => object, module: object, exports: object) => void

const silent = () => undefined
const entry = { path: '', query: {}, scene: 1001 }

const wordOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'stack' in value ? String(value.stack) : String(value)

/** CommonJS as WeChat has it: paths only, from the file that asks. */
function loaderIn(context: vm.Context): (file: string) => object {
  const modules = new Map<string, { exports: object }>()
  const load = (file: string): object => {
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    modules.set(file, module)
    const code = `(function(require,module,exports){${readFileSync(file, 'utf8')}\n})`
    const body = vm.runInContext(code, context, { filename: file }) as Wrapped
    const find = (name: string) =>
      path.resolve(path.dirname(file), name.endsWith('.js') ? name : `${name}.js`)
    body((name) => load(find(name)), module, module.exports)
    return module.exports
  }
  return load
}

type Given = { app: Config; page: Config | undefined }

/** What a script of WeChat's finds around it, and no more. */
const globals = (wx: object, given: Given, stack: object[], say: (...words: unknown[]) => void) => ({
  wx,
  App: (config: Config) => (given.app = config),
  Page: (config: Config) => (given.page = config),
  Component: silent,
  Behavior: (config: object) => config,
  getApp: () => given.app,
  getCurrentPages: () => stack,
  requirePlugin: () => ({}),
  console: { log: silent, info: silent, debug: silent, warn: silent, error: say },
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
})

/**
 * Runs a built mini-program in a context that has WeChat's globals and no other: no window, document, eval,
 * AbortController, TextEncoder, FormData, URL or fetch. `busy` tells whether a call of the program is under way.
 */
export function startRuntime(root: string, wx: object, busy: () => boolean = () => false): Runtime {
  const errors: string[] = []
  const stack: object[] = []
  const given: Given = { app: {}, page: undefined }
  const say = (...words: unknown[]) => void errors.push(words.map(wordOf).join(' ').slice(0, 600))
  const codeGeneration = { strings: false, wasm: false }
  const context = vm.createContext(globals(wx, given, stack, say), { codeGeneration })
  vm.runInContext(young, context)
  const guard = (work: () => unknown) => {
    try {
      work()
    } catch (error) {
      say(error)
    }
  }

  const load = loaderIn(context)
  load(path.join(root, 'app.js'))
  for (const life of ['onLaunch', 'onShow']) guard(() => method(given.app, life)?.call(given.app, entry))
  return {
    errors,
    open: async (route, query) => {
      load(path.join(root, `${route}.js`))
      if (!given.page) throw new Error(`${route}: no Page() was called`)
      return openPage(given.page, route, query, { stack, guard, busy })
    },
  }
}
