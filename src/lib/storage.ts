import Taro from '@tarojs/taro'
import type { Input } from '../../contract/index'
import type { Scale } from './tokens'

/** A beat of a film or a text that the server has not yet answered, and when it was made. */
export type KeptBeat = { at: number } & (
  | { action: 'study.heartbeat'; input: Input<'study.heartbeat'> }
  | { action: 'study.page'; input: Input<'study.page'> }
)

/** Everything the phone keeps, by name. Drafts and cached replies are told apart by what follows the colon. */
interface Kept {
  token: string
  scale: Scale | 'system'
  theme: 'light' | 'dark' | 'system'
  receipts: string[]
  searches: string[]
  cached: string[]
  beats: KeptBeat[]
  /** How the book page is set: letter size from 0 to 3, and night paper. */
  book: { size: number; night: boolean }
  [draft: `draft:${string}`]: string
  [reply: `reply:${string}`]: { at: string; data: unknown }
}

export function keep<K extends keyof Kept>(key: K, value: Kept[K]): void {
  try {
    Taro.setStorageSync(`qf:${key}`, value)
  } catch {
    // A full or forbidden store must not stop anyone from learning; nothing here is the only copy.
  }
}

export function kept<K extends keyof Kept>(key: K): Kept[K] | undefined {
  try {
    const value: Kept[K] | '' | null | undefined = Taro.getStorageSync(`qf:${key}`)
    return value === '' || value === null ? undefined : value
  } catch {
    return undefined
  }
}

export function forget(key: keyof Kept): void {
  try {
    Taro.removeStorageSync(`qf:${key}`)
  } catch {
    // As in keep().
  }
}
