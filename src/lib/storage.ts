import Taro from '@tarojs/taro'
import type { Input } from '../../contract/index'
import type { Stroke } from '../../contract/mark'
import type { Scale } from './tokens'

/** A beat of a film or a text that the server has not yet answered, and when it was made. */
export type KeptBeat = { at: number } & (
  | { action: 'study.heartbeat'; input: Input<'study.heartbeat'> }
  | { action: 'study.page'; input: Input<'study.page'> }
)

/** A text on its way to being signed, until the server has confirmed it. */
export interface KeptSign {
  slug: string
  title: string
  /** What `pledge.open` laid open. */
  draft: string
  event?: string
  /** Its last line has been on the screen. */
  end: boolean
  strokes: Stroke[]
  /** Confirmed by its writer: it goes out as soon as there is a network, and is not changed any more. */
  handed: boolean
}

export type CircleMark = 'sure' | 'think'

/** What the phone keeps, by name, whoever holds it. Cached replies are told apart by what follows the colon. */
interface Kept {
  token: string
  /** The id of the person who is signed in, as far as is known. */
  owner: string
  scale: Scale | 'system'
  theme: 'light' | 'dark' | 'system'
  /** Of suggestions without a name: they belong to the phone. */
  receipts: string[]
  cached: string[]
  /** How the book page is set: letter size from 0 to 3, and night paper. */
  book: { size: number; night: boolean }
  [reply: `reply:${string}`]: { at: string; data: unknown }
}

/** What belongs to a person: kept under their id, seen by nobody else, gone when they end the session. */
interface Own {
  beats: KeptBeat[]
  /** Of suggestions that bear the person's name. */
  signed: string[]
  /** 三个圈子: what someone marked for themself, by question. It is never sent. */
  circles: Record<string, CircleMark>
  signs: KeptSign[]
  [draft: `draft:${string}`]: string
}

// A full or forbidden store must not stop anyone from learning. What would be the only copy asks for the answer.
function put(name: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(name, value)
    return true
  } catch {
    return false
  }
}

function take<T>(name: string): T | undefined {
  try {
    const value: T | '' | null | undefined = Taro.getStorageSync(name)
    return value === '' || value === null ? undefined : value
  } catch {
    return undefined
  }
}

function remove(name: string): void {
  try {
    Taro.removeStorageSync(name)
  } catch {
    // As in put().
  }
}

export const keep = <K extends keyof Kept>(key: K, value: Kept[K]): boolean => put(`qf:${key}`, value)
export const kept = <K extends keyof Kept>(key: K): Kept[K] | undefined => take(`qf:${key}`)
export const forget = (key: keyof Kept): void => remove(`qf:${key}`)

/** Whose phone or browser it is at this moment; undefined while nobody is known. */
export const owner = (): string | undefined => kept('owner')

const nameOf = (key: keyof Own, whose: string | undefined) => (whose ? `qf:${key}@${whose}` : `qf:${key}`)

/** false when the store did not take it. */
export const keepOwn = <K extends keyof Own>(key: K, value: Own[K], whose = owner()): boolean =>
  put(nameOf(key, whose), value)
export const keptOwn = <K extends keyof Own>(key: K, whose = owner()): Own[K] | undefined =>
  take(nameOf(key, whose))
export const forgetOwn = (key: keyof Own, whose = owner()): void => remove(nameOf(key, whose))

/** Takes away all that belongs to that person. */
export function clearOwn(whose: string): void {
  try {
    const { keys } = Taro.getStorageInfoSync()
    for (const name of keys) if (name.startsWith('qf:') && name.endsWith(`@${whose}`)) remove(name)
  } catch {
    // As in put().
  }
}
