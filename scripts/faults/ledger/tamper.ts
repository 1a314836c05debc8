import { generateKeyPairSync } from 'node:crypto'
import { canonical } from '../../../cloud/canonical'
import { NOTHING_BEFORE } from '../../../cloud/pledge/chain'
import { ledgerKeyOf, type LedgerKey } from '../../../cloud/pledge/keys'
import type { LedgerRecord } from '../../../cloud/pledge/record'
import type { ledger } from '../../../cloud/db/schema/pledge'
import { sha256 } from '../../../cloud/sha256'

export type Row = typeof ledger.$inferSelect

/** What an attack leaves: the rows, and a key of the attacker's own where one was put among the server's. */
export type Left = { rows: Row[]; key: LedgerKey | null }

/** A number from 0 up to, not including, n; the same run after run. */
export type Dice = (n: number) => number

export function dice(seed: number): Dice {
  let state = seed
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

const aKey = () =>
  ledgerKeyOf(
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  ) as LedgerKey

/** Numbers the rows anew and leaves what is in them. */
const numbered = (rows: Row[]): Row[] => rows.map((row, n) => ({ ...row, place: n + 1 }))

/** Hashes, links and, with a key, signatures made anew from a row on, as someone with the database can. */
function rechained(rows: Row[], from: number, key: LedgerKey | null): Row[] {
  const made = rows.slice(0, from)
  for (const row of rows.slice(from)) {
    const previous = made.at(-1)?.hash ?? NOTHING_BEFORE
    const place = made.length + 1
    const record = canonical({ ...(JSON.parse(row.record) as LedgerRecord), place, previous })
    const hash = sha256(record)
    const signed = key ? { signature: key.sign(hash), key: key.id } : {}
    made.push({ ...row, place, previous, record, hash, ...signed })
  }
  return made
}

const other = (letter: string) => (letter === '0' ? '1' : '0')

const FIELDS = ['record', 'hash', 'previous', 'signature', 'key'] as const

/** One letter of one column. */
function letter(rows: Row[], at: number, roll: Dice): Row[] {
  const field = FIELDS[roll(FIELDS.length)] ?? 'record'
  return rows.map((row, n) => {
    if (n !== at) return row
    const where = roll(row[field].length)
    const text = row[field]
    return { ...row, [field]: text.slice(0, where) + other(text.charAt(where)) + text.slice(where + 1) }
  })
}

const onPaper = (rows: Row[], at: number) =>
  rows.map((row, n) =>
    n === at
      ? { ...row, record: canonical({ ...(JSON.parse(row.record) as object), signer: sha256('another') }) }
      : row,
  )

/** A letter; or another signer with all hashes made to fit; or those signed, too, by a key put among the server's. */
function edit(rows: Row[], roll: Dice): Left {
  const at = roll(rows.length)
  const way = roll(3)
  if (way === 0) return { rows: letter(rows, at, roll), key: null }
  const key = way === 1 ? null : aKey()
  return { rows: rechained(onPaper(rows, at), at, key), key }
}

function remove(rows: Row[], roll: Dice): Left {
  const at = roll(rows.length)
  const left = rows.filter((_, n) => n !== at)
  const way = roll(3)
  if (way === 0) return { rows: left, key: null }
  const key = way === 1 ? null : aKey()
  return { rows: key ? rechained(left, at, key) : numbered(left), key }
}

function insert(rows: Row[], roll: Dice): Left {
  const at = roll(rows.length)
  const copied = rows[roll(rows.length)]
  const more = [...rows.slice(0, at), ...(copied ? [copied] : []), ...rows.slice(at)]
  const way = roll(3)
  if (way === 0) return { rows: numbered(more), key: null }
  const key = way === 1 ? null : aKey()
  return { rows: rechained(more, at, key), key }
}

function reorder(rows: Row[], roll: Dice): Left {
  const one = roll(rows.length)
  const two = (one + 1 + roll(rows.length - 1)) % rows.length
  const swapped = rows.map((row, n) => rows[n === one ? two : n === two ? one : n] ?? row)
  const key = roll(2) === 0 ? null : aKey()
  return { rows: key ? rechained(swapped, Math.min(one, two), key) : numbered(swapped), key }
}

/** From one record to all of them; what is left is a whole chain with its true signatures. */
const truncate = (rows: Row[], roll: Dice): Left => ({ rows: rows.slice(0, roll(rows.length)), key: null })

/** What someone who owns the database, and not the server's key, may do to the ledger. */
export const attacks: Record<string, (rows: Row[], roll: Dice) => Left> = {
  edit,
  delete: remove,
  insert,
  reorder,
  truncate,
}
