import Taro from '@tarojs/taro'
import type { Scale } from './tokens'

/** Everything the phone keeps, by name. Drafts and cached replies are told apart by what follows the colon. */
interface Kept {
  token: string
  scale: Scale | 'system'
  theme: 'light' | 'dark' | 'system'
  receipts: string[]
  searches: string[]
  cached: string[]
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
