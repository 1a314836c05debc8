import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'

interface Handed {
  at: number
  bytes: number
  data: object
}

type Life = (...given: unknown[]) => unknown
type PageConfig = Record<string, unknown>

export interface OpenPage {
  route: string
  handed: Handed[]
  /** Sends an event of a node as the view layer would. */
  emit: (sid: string, type: string, detail: object) => void
  close: () => void
}

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

const method = (config: PageConfig, name: string): Life | undefined =>
  typeof config[name] === 'function' ? (config[name] as Life) : undefined

/**
 * Runs a built mini-program in a context that has WeChat's globals and no other: no window, document, eval,
 * AbortController, TextEncoder, FormData, URL or fetch.
 */
export function startRuntime(root: string, wx: object): Runtime {
  const errors: string[] = []
  const stack: object[] = []
  let pageConfig: PageConfig | undefined
  let app: PageConfig = {}

  const say = (...words: unknown[]) =>
    errors.push(
      words
        .map((word) =>
          word instanceof Error || (word as Error)?.stack ? String((word as Error).stack) : String(word),
        )
        .join(' ')
        .slice(0, 600),
    )
  const context = vm.createContext(
    {
      wx,
      App: (config: PageConfig) => (app = config),
      Page: (config: PageConfig) => (pageConfig = config),
      Component: () => undefined,
      Behavior: (config: object) => config,
      getApp: () => app,
      getCurrentPages: () => stack,
      requirePlugin: () => ({}),
      console: {
        log: () => undefined,
        info: () => undefined,
        debug: () => undefined,
        warn: () => undefined,
        error: say,
      },
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
    },
    { codeGeneration: { strings: false, wasm: false } },
  )
  vm.runInContext(young, context)

  const modules = new Map<string, { exports: object }>()
  const load = (file: string): object => {
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    modules.set(file, module)
    const body = vm.runInContext(
      `(function(require,module,exports){${readFileSync(file, 'utf8')}\n})`,
      context,
      { filename: file },
    ) as Life
    body(
      (name: string) => load(path.resolve(path.dirname(file), name.endsWith('.js') ? name : `${name}.js`)),
      module,
      module.exports,
    )
    return module.exports
  }
  const guard = (work: () => unknown) => {
    try {
      work()
    } catch (error) {
      say(error)
    }
  }

  load(path.join(root, 'app.js'))
  guard(() => method(app, 'onLaunch')?.call(app, { path: '', query: {}, scene: 1001 }))
  guard(() => method(app, 'onShow')?.call(app, { path: '', query: {}, scene: 1001 }))

  const configs = new Map<string, PageConfig>()
  return {
    errors,
    open: async (route, query) => {
      if (!configs.has(route)) {
        pageConfig = undefined
        load(path.join(root, `${route}.js`))
        if (!pageConfig) throw new Error(`${route}: no Page() was called`)
        configs.set(route, pageConfig)
      }
      return openPage(configs.get(route) ?? {}, route, query, stack, guard)
    },
  }
}

async function openPage(
  config: PageConfig,
  route: string,
  query: Record<string, string>,
  stack: object[],
  guard: (work: () => unknown) => void,
): Promise<OpenPage> {
  const handed: Handed[] = []
  const page: PageConfig = {
    ...config,
    route,
    options: query,
    data: structuredClone(config.data ?? {}),
    setData: (data: object, done?: () => void) => {
      handed.push({ at: performance.now(), bytes: Buffer.byteLength(JSON.stringify(data)), data })
      if (done) setTimeout(done, 0)
    },
    selectComponent: () => null,
  }
  const run = (name: string, ...given: unknown[]) => guard(() => method(page, name)?.apply(page, given))
  stack.push(page)
  run('onLoad', query)
  run('onShow')
  run('onReady')
  await settled(handed)
  return {
    route,
    handed,
    emit: (sid, type, detail) => {
      const target = { id: sid, dataset: { sid }, offsetLeft: 0, offsetTop: 0 }
      run('eh', { type, detail, target, currentTarget: target, timeStamp: performance.now() })
    },
    close: () => {
      run('onHide')
      run('onUnload')
      stack.splice(stack.indexOf(page), 1)
    },
  }
}

const QUIET_MS = 700
const LATEST_MS = 12_000

// A page has settled when it has handed nothing new to the view for a while.
async function settled(handed: readonly Handed[]): Promise<void> {
  const began = performance.now()
  for (;;) {
    const last = handed[handed.length - 1]?.at ?? began
    const now = performance.now()
    if (now - last > QUIET_MS && now - began > QUIET_MS * 2) return
    if (now - began > LATEST_MS) return
    await new Promise((done) => setTimeout(done, 50))
  }
}
