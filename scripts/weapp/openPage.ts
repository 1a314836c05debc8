interface Handed {
  at: number
  bytes: number
  data: object
}

type Life = (...given: unknown[]) => unknown
/** What a program gives to App() or Page(). */
export type Config = Record<string, unknown>

export interface OpenPage {
  route: string
  /** Every setData, with its bytes as UTF-8 JSON. */
  handed: Handed[]
  /** Sends an event of a node as the view layer would. */
  emit: (sid: string, type: string, detail: object) => void
  close: () => void
}

/** What a page stands in: the stack of open pages, what catches its errors, whether a call is under way. */
export interface Surroundings {
  stack: object[]
  guard: (work: () => unknown) => void
  busy: () => boolean
}

export const method = (config: Config, name: string): Life | undefined =>
  typeof config[name] === 'function' ? (config[name] as Life) : undefined

const QUIET_MS = 700
const LATEST_MS = 20_000

// A page has settled when no call is under way and it has handed nothing new to the view for a while.
async function settled(handed: readonly Handed[], busy: () => boolean): Promise<void> {
  const began = performance.now()
  let active = began
  for (;;) {
    const now = performance.now()
    active = Math.max(busy() ? now : active, handed[handed.length - 1]?.at ?? active)
    if (now - active > QUIET_MS || now - began > LATEST_MS) return
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** Opens a page as WeChat does, and waits until it has settled. */
export async function openPage(
  config: Config,
  route: string,
  query: Record<string, string>,
  { stack, guard, busy }: Surroundings,
): Promise<OpenPage> {
  const handed: Handed[] = []
  const page: Config = {
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
  await settled(handed, busy)
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
