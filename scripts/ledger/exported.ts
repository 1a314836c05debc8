import { canonical } from '../../cloud/canonical'
import {
  NOTHING_BEFORE,
  keysOf,
  reader,
  type Checks,
  type Kept,
  type PublicKey,
  type Verdict,
} from '../../cloud/pledge/chain'
import { headsOf, type Head } from '../../cloud/pledge/head'
import type { LedgerRecord } from '../../cloud/pledge/record'

/** The files of an export, by name. */
export const RECORDS = 'ledger.jsonl'
export const KEYS = 'ledger-keys.jsonl'
export const HEADS = 'ledger-heads.jsonl'

/** One line a record, as `ledger.jsonl` has it. */
export const recordLine = ({ place, record, hash, previous, signature, key }: Kept): string =>
  canonical({ place, record, hash, previous, signature, key })

export type KeyLine = PublicKey & { algorithm: string; since: string }
export const keyLine = ({ id, algorithm, publicKey, since }: KeyLine): string =>
  canonical({ id, algorithm, publicKey, since })

const RECORD = ['place', 'record', 'hash', 'previous', 'signature', 'key']
const KEY = ['id', 'publicKey']

const typeOf = (field: string) => (field === 'place' ? 'number' : 'string')

function rowOf<T>(line: string, fields: string[]): T | null {
  try {
    const value = JSON.parse(line) as Record<string, unknown>
    return fields.every((field) => typeof value[field] === typeOf(field)) ? (value as T) : null
  } catch {
    return null
  }
}

const UNREADABLE: Kept = { place: 0, record: '', hash: '', previous: '', signature: '', key: '' }

/** A line that cannot be read stays in its place as a record that does not hold. */
function recordsIn(lines: string[]): Kept[] {
  const rows = lines.map((line) => rowOf<Kept>(line, RECORD))
  return rows.some((row) => row !== null) ? rows.map((row) => row ?? UNREADABLE) : []
}

export type Given = { records: Kept[]; keys: PublicKey[]; heads: Head[]; unknown: string[] }

/** What the files that someone picked hold, told by what is in them and not by their names. */
export function givenBy(files: { name: string; text: string }[]): Given {
  const given: Given = { records: [], keys: [], heads: [], unknown: [] }
  for (const { name, text } of files) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
    const records = recordsIn(lines)
    const keys = lines.map((line) => rowOf<PublicKey>(line, KEY)).filter((row) => row !== null)
    const heads = headsOf(text)
    given.records.push(...records)
    given.keys.push(...keys)
    given.heads.push(...heads)
    if (lines.length > 0 && records.length + keys.length + heads.length === 0) given.unknown.push(name)
  }
  return given
}

export type Finding = {
  /** What holds of the chain, against the closed days that came with it. */
  chain: Verdict
  /** The same chain against the closed days that others kept. */
  kept: Verdict
  head: string | null
  /** Keys by their id, with the count of records that each signed. */
  signedWith: { id: string; records: number }[]
}

const PAUSE_AFTER = 20

/**
 * Computes everything in an export again.
 * @param kept closed days from another hand than the export's, from long ago or of yesterday
 * @param pause lets the page draw in between, with the count so far
 */
export async function check(
  checks: Checks,
  { records, keys, heads }: Omit<Given, 'unknown'>,
  kept: Head[] = [],
  pause: (done: number) => Promise<void> = async () => undefined,
): Promise<Finding> {
  const { next, verdict, head } = reader(checks, keysOf(checks, keys), [...heads, ...kept])
  const counts = new Map<string, number>()
  for (const [n, one] of records.entries()) {
    if (n % PAUSE_AFTER === 0) await pause(n)
    if (next(one)) break
    counts.set(one.key, (counts.get(one.key) ?? 0) + 1)
  }
  return {
    chain: verdict(heads),
    kept: verdict(kept),
    head: head() === NOTHING_BEFORE ? null : head(),
    signedWith: [...counts].map(([id, count]) => ({ id, records: count })),
  }
}

export type Found = {
  place: number
  kind: LedgerRecord['kind']
  serial: string
  at: string
  withdrawnAt: string | null
}

/** Where a record with this hash stands in the ledger, and whether its signing was withdrawn later; null when nowhere. */
export function findHash(records: Kept[], hash: string): Found | null {
  const one = records.find((record) => record.hash === hash)
  if (!one) return null
  const { kind, serial, at } = JSON.parse(one.record) as LedgerRecord
  const later = records
    .slice(one.place)
    .map((record) => JSON.parse(record.record) as LedgerRecord)
    .find((record) => record.kind === 'withdrawn' && record.serial === serial)
  return { place: one.place, kind, serial, at, withdrawnAt: later?.at ?? null }
}
