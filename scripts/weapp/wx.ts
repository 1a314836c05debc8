import type { World } from './world'

type Callback = {
  success?: (result: object) => void
  complete?: (result: object) => void
  fail?: (error: object) => void
}

/** What the program asked of WeChat while it ran. */
export interface Asked {
  calls: Map<string, number>
  /** Calls that the door did not answer with what was asked for. */
  refused: string[]
  /** Calls that are still to be answered. */
  waiting: number
  token: string | undefined
}

const device = {
  SDKVersion: '3.5.0',
  version: '8.0.50',
  platform: 'android',
  system: 'Android 13',
  model: 'Recorder',
  brand: 'Recorder',
  language: 'zh_CN',
  fontSizeSetting: 17,
  theme: 'light',
  pixelRatio: 2,
  windowWidth: 375,
  windowHeight: 667,
  screenWidth: 375,
  screenHeight: 667,
  statusBarHeight: 24,
  safeArea: { top: 24, left: 0, right: 375, bottom: 667, width: 375, height: 643 },
}

const capsule = { top: 28, bottom: 60, left: 278, right: 365, width: 87, height: 32 }

function selectorQuery(): object {
  const query: Record<string, unknown> = {}
  const node = Object.fromEntries(
    ['boundingClientRect', 'scrollOffset', 'fields', 'context', 'node'].map((name) => [
      name,
      (done?: (found: null) => void) => {
        setTimeout(() => done?.(null), 0)
        return query
      },
    ]),
  )
  return Object.assign(query, {
    in: () => query,
    select: () => node,
    selectAll: () => node,
    selectViewport: () => node,
    exec: (done?: (found: null[]) => void) => void setTimeout(() => done?.([null]), 0),
  })
}

const ignored = [
  'onThemeChange',
  'offThemeChange',
  'onNeedPrivacyAuthorization',
  'onAppShow',
  'onAppHide',
  'onError',
  'onNetworkStatusChange',
  'onUnhandledRejection',
  'onPageNotFound',
  'onKeyboardHeightChange',
  'onWindowResize',
  'offWindowResize',
  'offKeyboardHeightChange',
  'reportEvent',
]
const answered = [
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'setBackgroundColor',
  'setTabBarStyle',
  'showToast',
  'hideToast',
  'showLoading',
  'hideLoading',
  'pageScrollTo',
  'navigateTo',
  'redirectTo',
  'switchTab',
  'navigateBack',
  'reLaunch',
  'showModal',
  'setKeepScreenOn',
  'hideShareMenu',
  'showShareMenu',
  'openPrivacyContract',
  'vibrateShort',
  'stopPullDownRefresh',
  'setPageOrientation',
]

type Count = (name: string) => void

const answerer =
  (count: Count) =>
  (name: string) =>
  (options: Callback = {}) => {
    count(name)
    const result = { errMsg: `${name}:ok`, confirm: false }
    setTimeout(() => {
      options.success?.(result)
      options.complete?.(result)
    }, 0)
  }

/** The cloud function, answered by the real door. */
function cloud(world: World, asked: Asked, count: Count): object {
  const callFunction = async (options: Callback & { data: { action: string; input: unknown } }) => {
    count(`cloud ${options.data.action}`)
    const input: unknown = JSON.parse(JSON.stringify(options.data.input))
    asked.waiting++
    const reply = await world.ask(asked.token, options.data.action, input)
    asked.waiting--
    if (!reply.ok) asked.refused.push(`${options.data.action}: ${reply.code} ${reply.message}`)
    const result = { result: JSON.parse(JSON.stringify(reply)) as object }
    options.success?.(result)
    return result
  }
  return { init: () => count('cloud.init'), callFunction }
}

function storage(): object {
  const store = new Map<string, unknown>()
  return {
    getStorageSync: (key: string) => store.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void store.set(key, value),
    removeStorageSync: (key: string) => void store.delete(key),
    getStorageInfoSync: () => ({ keys: [...store.keys()], currentSize: 0, limitSize: 10_240 }),
  }
}

const phone = {
  canIUse: () => true,
  getSystemInfoSync: () => device,
  getWindowInfo: () => device,
  getDeviceInfo: () => device,
  getAppBaseInfo: () => device,
  getSystemSetting: () => ({}),
  getMenuButtonBoundingClientRect: () => capsule,
  getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
  getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
  env: { USER_DATA_PATH: 'wxfile://usr' },
}

const updateManager = () => ({
  onUpdateReady: () => undefined,
  onCheckForUpdate: () => undefined,
  onUpdateFailed: () => undefined,
})

const intersectionObserver = () => ({
  relativeTo: () => ({ observe: () => undefined }),
  relativeToViewport: () => ({ observe: () => undefined }),
  observe: () => undefined,
  disconnect: () => undefined,
})

const videoContext = (count: Count) => () => ({
  play: () => count('video.play'),
  pause: () => count('video.pause'),
  seek: () => count('video.seek'),
  playbackRate: () => undefined,
  requestFullScreen: () => undefined,
  exitFullScreen: () => undefined,
})

/** A recording stand-in for `wx`: storage in memory, the cloud function answered by the real door, nothing else pretended. */
export function standIn(world: World, asked: Asked): object {
  const count: Count = (name) => void asked.calls.set(name, (asked.calls.get(name) ?? 0) + 1)
  const answer = answerer(count)
  return {
    ...Object.fromEntries(ignored.map((name) => [name, () => count(name)])),
    ...Object.fromEntries(answered.map((name) => [name, answer(name)])),
    ...phone,
    ...storage(),
    nextTick: (work: () => void) => setTimeout(work, 0),
    getUpdateManager: updateManager,
    createSelectorQuery: selectorQuery,
    createIntersectionObserver: intersectionObserver,
    createVideoContext: videoContext(count),
    cloud: cloud(world, asked, count),
  }
}
