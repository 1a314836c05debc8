import { forget, keep, kept } from './storage'

const MOST = 40
const MOST_CHARACTERS = 60_000

interface Fetched {
  at: string
  data: unknown
}

/** The last reply to a call, to be shown without a network. The oldest leave first. */
export function remember(key: string, data: unknown, at: string): void {
  if (JSON.stringify(data).length > MOST_CHARACTERS) return
  const keys = [key, ...(kept('cached') ?? []).filter((one) => one !== key)]
  for (const old of keys.slice(MOST)) forget(`reply:${old}`)
  keep('cached', keys.slice(0, MOST))
  keep(`reply:${key}`, { at, data })
}

export function recall(key: string): Fetched | undefined {
  return kept(`reply:${key}`)
}

/** Personal replies leave the phone with the person who signs out. */
export function forgetReplies(): void {
  for (const key of kept('cached') ?? []) forget(`reply:${key}`)
  forget('cached')
}
