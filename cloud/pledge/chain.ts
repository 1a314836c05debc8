import { canonical } from '../canonical'
import type { Head } from './head'
import type { LedgerRecord } from './record'

/** What stands before the first record. */
export const NOTHING_BEFORE = '0'.repeat(64)

export type Kept = {
  place: number
  record: string
  hash: string
  previous: string
  signature: string
  key: string
}

/** The arithmetic, which the server and a browser have from different hands; everything else here is the one rule. */
export type Checks = {
  /** SHA-256 of a text in UTF-8: 64 hex digits. */
  sha256: (text: string) => string
  /** Did the owner of this public key (SPKI, base64url) sign this hash (hex) so (base64url). */
  signedBy: (publicKey: string, hash: string, signature: string) => boolean
}

/** 64 bytes in base64url in its one way of writing: the last digit carries two bits. */
const SIGNATURE = /^[\w-]{85}[AQgw]$/

export type Keys = ReadonlyMap<string, string>
export type PublicKey = { id: string; publicKey: string }

/** An Ed25519 public key in SPKI, base64url. */
const PUBLIC_KEY = /^MCowBQYDK2VwAyEA[\w-]{43}$/

/** The keys whose id is their own: the first 16 hex digits of the hash of the public half. */
export const keysOf = (checks: Checks, rows: PublicKey[]): Keys =>
  new Map(
    rows
      .filter(
        ({ id, publicKey }) => PUBLIC_KEY.test(publicKey) && checks.sha256(publicKey).slice(0, 16) === id,
      )
      .map(({ id, publicKey }) => [id, publicKey]),
  )

function parsed(record: string): LedgerRecord | null {
  try {
    const value = JSON.parse(record) as LedgerRecord
    return canonical(value) === record ? value : null
  } catch {
    return null
  }
}

/** Why one record does not hold by itself and after the one before it; null when it does. */
export function faultIn(
  checks: Checks,
  one: Kept,
  place: number,
  previous: string,
  keys: Keys,
): string | null {
  const record = parsed(one.record)
  if (!record) return '记录不是规范写法'
  if (record.format !== 1 || record.algorithm !== 'SHA-256') return '写法或摘要算法不认识'
  if (checks.sha256(one.record) !== one.hash) return '摘要与记录不符'
  if (one.place !== place || record.place !== place) return '序号不连续'
  if (one.previous !== previous || record.previous !== previous) return '没有接在上一条之后'
  const publicKey = keys.get(one.key)
  if (!publicKey) return '签名用的密钥不在册'
  if (!SIGNATURE.test(one.signature)) return '签名无效'
  return checks.signedBy(publicKey, one.hash, one.signature) ? null : '签名无效'
}

export type Verdict = {
  records: number
  heads: number
  /** The first record, or the first closed day, that does not hold, in words; null when all do. */
  broken: string | null
}

/** Why a closed day does not agree with the ledger as it stands; null when it does. */
function headFault({ day, place, hash }: Head, hashes: Map<number, string>, records: number): string | null {
  if (place > records) return `${day} 日结时有 ${place} 条，现在只有 ${records} 条：末尾被截去了`
  return hashes.get(place) === hash ? null : `${day} 日结的第 ${place} 条与账本不符`
}

/**
 * Reads a ledger record by record. `next` says why a record does not hold, and then nothing after it counts;
 * `verdict` holds what was read against closed days, all or some of those given, however long ago they were closed.
 */
export function reader(checks: Checks, keys: Keys, heads: Head[]) {
  const wanted = new Set(heads.map(({ place }) => place))
  const hashes = new Map<number, string>()
  let [records, head] = [0, NOTHING_BEFORE]
  let broken: string | null = null
  const next = (one: Kept): string | null => {
    if (broken) return broken
    const why = faultIn(checks, one, records + 1, head, keys)
    if (why) return (broken = `第 ${records + 1} 条不成立：${why}`)
    records++
    head = one.hash
    if (wanted.has(records)) hashes.set(records, head)
    return null
  }
  const verdict = (of = heads): Verdict => {
    if (broken) return { records, heads: 0, broken }
    const faults = of.map((one) => headFault(one, hashes, records))
    const first = faults.findIndex((fault) => fault !== null)
    return { records, heads: first < 0 ? of.length : first, broken: faults[first] ?? null }
  }
  return { next, verdict, head: () => head }
}
