import { randomBytes } from 'node:crypto'
import { canonical } from '../canonical'
import { sha256 } from '../sha256'

export type TextRef = { slug: string; version: number; hash: string }

/**
 * One ledger record, all that is hashed. Nothing in it names a person: signer and unit are salted commitments, whose
 * salts lie with the signing and go when it is erased.
 */
export type LedgerRecord =
  | {
      format: 1
      algorithm: 'SHA-256'
      kind: 'signed'
      place: number
      serial: string
      text: TextRef
      signer: string
      unit: string
      /** Hash of the handwriting; null on paper. */
      strokes: string | null
      channel: 'phone' | 'hall' | 'paper'
      at: string
      /** Paper alone: the day written on the sheet; `at` is when it was recorded. */
      signedOn?: string
      /** How long the text was open by the server's clock, and whether its end was reached; null on paper. */
      openSeconds: number | null
      endReached: boolean | null
      previous: string
    }
  | {
      format: 1
      algorithm: 'SHA-256'
      kind: 'withdrawn'
      place: number
      serial: string
      at: string
      previous: string
    }
  | {
      format: 1
      algorithm: 'SHA-256'
      /** A 结业证书 was made: all steps of a programme's version were done by that day. */
      kind: 'completed'
      place: number
      serial: string
      programme: { slug: string; version: number }
      /** Salted commitments to who finished and their unit. */
      person: string
      unit: string
      doneOn: string
      at: string
      previous: string
    }

export const newSalt = (): string => randomBytes(32).toString('hex')

/** A value nobody can guess back without its salt. */
export const commitment = (salt: string, value: unknown): string => sha256(salt + canonical(value))
