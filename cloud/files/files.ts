/** Where films, posters and captions lie. A key looks like films/a-fountain-pen.mp4. */
export type Files = {
  /** Is there a file under this key. */
  has: (key: string) => Promise<boolean>
  /** Stores bytes under a key; the same key again replaces them. */
  put: (key: string, bytes: Uint8Array, type: string) => Promise<void>
  /** The bytes under a key; null when there are none. */
  get: (key: string) => Promise<Uint8Array | null>
  /** Takes a file away; one that is not there is none. */
  remove: (key: string) => Promise<void>
  /** Every key that begins so, in order. */
  list: (prefix: string) => Promise<string[]>
  /** An address that shows the file without signing in, for some hours only; the same within an hour, so that it can be cached. */
  url: (key: string, now: Date) => Promise<string>
}

const HOUR = 3600_000
const HOURS = 6

/** When an address signed now stops working. */
export const expiryOf = (now: Date): Date => new Date((Math.floor(now.getTime() / HOUR) + HOURS) * HOUR)

export const KEY = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*\.[a-z0-9]{2,5}$/
