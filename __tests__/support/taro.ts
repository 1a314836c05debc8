import { useEffect, useRef } from 'react'

/** Stands where the phone stands: storage, network, navigation and page life, driven by the test. */
type Network = (path: string, body: string, token: string | undefined) => Promise<unknown>
type Handler = () => void

const phone = {
  store: new Map<string, unknown>(),
  network: (async () => {
    throw new Error('no server behind this phone')
  }) as Network,
  online: true,
  toasts: [] as string[],
  opened: [] as string[],
  pages: 1,
  params: {} as Record<string, string>,
  modal: true,
  /** What a query of the page finds; nothing is laid out here. */
  boxes: undefined as unknown[] | undefined,
  /** A store that takes nothing more. */
  full: false,
  show: new Set<Handler>(),
  hide: new Set<Handler>(),
  reachBottom: new Set<Handler>(),
  resize: new Set<Handler>(),
  connection: new Set<(state: { isConnected: boolean }) => void>(),
}

export const testPhone = phone

/** An empty phone; `params` is what the page is opened with. */
export function freshPhone(params: Record<string, string> = {}): void {
  phone.store.clear()
  Object.assign(phone, {
    online: true,
    toasts: [],
    opened: [],
    pages: 1,
    params,
    modal: true,
    boxes: undefined,
    full: false,
  })
}

const tell = (handlers: Set<Handler>) => [...handlers].forEach((handler) => handler())
/** The network is back, or gone. */
export const connect = (isConnected: boolean) => {
  phone.online = isConnected
  phone.connection.forEach((listener) => listener({ isConnected }))
}
export const showPage = () => tell(phone.show)
export const hidePage = () => tell(phone.hide)
export const reachBottom = () => tell(phone.reachBottom)

function useLife(handlers: Set<Handler>, handler: Handler, now = false): void {
  const last = useRef(handler)
  last.current = handler
  useEffect(() => {
    const run = () => last.current()
    handlers.add(run)
    if (now) run()
    return () => {
      handlers.delete(run)
    }
  }, [handlers, now])
}

export const useDidShow = (handler: Handler) => useLife(phone.show, handler, true)
export const useDidHide = (handler: Handler) => useLife(phone.hide, handler)
export function useUnload(handler: Handler): void {
  const last = useRef({ handler }).current
  last.handler = handler
  useEffect(() => () => last.handler(), [last])
}
function useOnce(handler: Handler): void {
  const first = useRef(handler)
  useEffect(() => first.current(), [])
}
export const useReachBottom = (handler: Handler) => useLife(phone.reachBottom, handler)
export const useReady = useOnce
export const useLoad = (handler: (params: object) => void) => useOnce(() => handler(phone.params))
export const useLaunch = useReady
export const useRouter = () => ({ params: phone.params, path: '' })
export const usePullDownRefresh = () => undefined
export const usePageScroll = () => undefined
export const useShareAppMessage = () => undefined
export const getCurrentInstance = () => ({ router: { params: phone.params, path: '' } })

async function request({ url, data, header }: { url: string; data: string; header: Record<string, string> }) {
  if (!phone.online) throw new Error('request:fail')
  const token = header.authorization?.replace('Bearer ', '')
  return { statusCode: 200, data: await phone.network(url.replace('/api/', ''), data, token) }
}

const open = async ({ url }: { url: string }) => {
  phone.opened.push(url)
}

// jsdom lays nothing out: every box is missing.
function aQuery() {
  const asked: unknown[] = []
  const query = {
    select: () => (asked.push(null), query),
    selectAll: () => (asked.push([]), query),
    boundingClientRect: () => query,
    exec: (then?: (boxes: unknown[]) => void) => then?.(phone.boxes ?? asked),
  }
  return query
}

const Taro = {
  request,
  login: async () => ({ code: 'js-code' }),
  getStorageSync: (key: string) => structuredClone(phone.store.get(key) ?? ''),
  setStorageSync: (key: string, value: unknown) => {
    if (phone.full) throw new Error('setStorageSync:fail exceed storage max size')
    phone.store.set(key, structuredClone(value))
  },
  getStorageInfoSync: () => ({ keys: [...phone.store.keys()] }),
  removeStorageSync: (key: string) => void phone.store.delete(key),
  showToast: async ({ title }: { title: string }) => void phone.toasts.push(title),
  showModal: async () => ({ confirm: phone.modal, cancel: !phone.modal }),
  showLoading: async () => undefined,
  hideLoading: () => undefined,
  getCurrentPages: () => Array.from({ length: phone.pages }),
  navigateTo: open,
  redirectTo: open,
  switchTab: open,
  reLaunch: open,
  navigateBack: async () => void phone.opened.push('back'),
  setNavigationBarTitle: async () => undefined,
  setNavigationBarColor: async () => undefined,
  setBackgroundColor: async () => undefined,
  setClipboardData: async ({ data }: { data: string }) => void phone.store.set('clipboard', data),
  pageScrollTo: async () => undefined,
  onNetworkStatusChange: (listener: (state: { isConnected: boolean }) => void) =>
    void phone.connection.add(listener),
  createVideoContext: () => ({ play: () => undefined, pause: () => undefined, seek: () => undefined }),
  createSelectorQuery: aQuery,
  getWindowInfo: () => ({ windowWidth: 375, windowHeight: 667, statusBarHeight: 0 }),
  onWindowResize: (handler: Handler) => void phone.resize.add(handler),
  offWindowResize: (handler: Handler) => void phone.resize.delete(handler),
  nextTick: (work: Handler) => setTimeout(work, 0),
  getCurrentInstance,
  useDidShow,
  useDidHide,
  useUnload,
  useReachBottom,
  useReady,
  useLoad,
  useLaunch,
  useRouter,
  usePageScroll,
  usePullDownRefresh,
  useShareAppMessage,
}

export default Taro
