import { canonical } from '../../cloud/canonical'
import { NOTHING_BEFORE, type Kept } from '../../cloud/pledge/chain'
import type { Head } from '../../cloud/pledge/head'
import type { LedgerKey } from '../../cloud/pledge/keys'
import { sha256 } from '../../cloud/sha256'
import { aKey } from './ledger'

const HOUR = 3600_000
const BEGAN = Date.parse('2026-11-20T00:30:00Z')

const recordOf = (place: number, previous: string) => ({
  ...{ format: 1, algorithm: 'SHA-256', kind: 'signed', place, serial: `SERIAL-${place}`, previous },
  text: { slug: 'pre-appointment', version: 1, hash: 'a'.repeat(64) },
  ...{ signer: sha256(`人${place}`), unit: sha256('单位'), strokes: sha256(`${place}`), channel: 'phone' },
  ...{ at: new Date(BEGAN + place * HOUR).toISOString(), openSeconds: 80, endReached: true },
})

/** The next record of a ledger, signed. */
export function next(key: LedgerKey, after: Kept | undefined, words: object = {}): Kept {
  const place = (after?.place ?? 0) + 1
  const previous = after?.hash ?? NOTHING_BEFORE
  const record = canonical({ ...recordOf(place, previous), ...words })
  const hash = sha256(record)
  return { place, record, hash, previous, signature: key.sign(hash), key: key.id }
}

/** A ledger without a database: one record an hour, ten of them a day's head, the key changed half way. */
export function aLedger(length: number) {
  const keys = [aKey(), aKey()]
  const records: Kept[] = []
  for (let n = 0; n < length; n++) records.push(next(keys[n < length / 2 ? 0 : 1]!, records.at(-1)))
  const heads: Head[] = records
    .filter(({ place }) => place % 10 === 0)
    .map(({ place, hash }, n) => ({ day: `2026-11-${20 + n}`, place, hash }))
  const since = new Date(BEGAN).toISOString()
  return {
    records,
    heads,
    key: keys[1]!,
    keys: keys.map(({ id, publicKey }) => ({ id, publicKey, algorithm: 'Ed25519', since })),
  }
}
