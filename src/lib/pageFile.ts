import { useSyncExternalStore } from 'react'
import Taro from '@tarojs/taro'
import { tabs } from '../routes'
import { listeners } from './listeners'

/** A page whose file did not come: offline, or replaced on the server by a newer version's. */
export interface Away {
  why: 'offline' | 'renewed'
  /** Nothing stands behind it: the page that the browser opened first. */
  blank: boolean
  /** It is being tried again. */
  busy: boolean
  again: () => void
}

type File = () => Promise<unknown>

// Where Taro's browser router keeps how each page is fetched.
declare global {
  interface Window {
    __taroAppConfig?: { routes?: { path?: string; load?: () => [unknown] }[] }
  }
}

let away: Away | undefined
let asked = 0
const watchers = listeners()

function tell(next: Away | undefined): void {
  away = next
  watchers.tell()
}

function fileOf(url: string): File | undefined {
  const path = url.slice(1).split('?')[0]
  const route = window.__taroAppConfig?.routes?.find((one) => one.path === path)
  const load = route?.load
  return load && (async () => load()[0])
}

const serverAnswers = (): Promise<boolean> =>
  fetch(window.location.pathname, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )

/** Asked twice while the server answers: a line that stuttered is no reason to bother anyone. */
async function whyNot(file: File): Promise<Away['why'] | undefined> {
  try {
    await file()
    return undefined
  } catch {
    if (!(await serverAnswers())) return 'offline'
  }
  return file().then(
    () => undefined,
    () => 'renewed' as const,
  )
}

function openAnew(url: string): void {
  window.location.hash = url
  window.location.reload()
}

/**
 * Goes on to a page when its file is there: in a browser each page is a file of its own, fetched when it is first
 * opened. If it does not come, the page that is open stays as it is. The page that was asked for last wins.
 */
export function whenHere(url: string, goOn: () => void): void {
  const file = process.env.TARO_ENV === 'h5' ? fileOf(url) : undefined
  if (!file) return goOn()
  const mine = ++asked
  if (away) tell({ ...away, busy: true })
  void whyNot(file).then((why) => {
    if (mine !== asked) return
    if (!why) {
      tell(undefined)
      return goOn()
    }
    const again = why === 'renewed' ? () => openAnew(url) : () => whenHere(url, goOn)
    tell({ why, blank: Taro.getCurrentPages().length === 0, busy: false, again })
  })
}

const isLost = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'ChunkLoadError' || ('code' in error && error.code === 'CSS_CHUNK_LOAD_FAILED'))

/** Called once at start: the page that an address opens by itself, the first one above all, may not come either. */
export function watchPages(): void {
  if (process.env.TARO_ENV !== 'h5') return
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (!isLost(reason)) return
    const url = window.location.hash.slice(1) || tabs.home
    whenHere(url, () => void Taro.redirectTo({ url }))
  })
}

/** The person stays where they are. */
export function stay(): void {
  asked += 1
  tell(undefined)
}

const current = () => away

/** The page that did not come, until it comes or the person stays. */
export const useAway = (): Away | undefined => useSyncExternalStore(watchers.listen, current, current)
