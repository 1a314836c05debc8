import { sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import type { Db } from '../db/db'
import type { Verb } from '../verb'
import { dayOf } from '../day'
import { NOTHING_BEFORE, type Kept } from './chain'
import { commitment, type LedgerRecord } from './record'
import { faultOf } from './verify'

type Verified = Output<'pledge.verify'>

type Row = Kept & {
  kind: 'pledge' | 'completion'
  state: 'valid' | 'superseded' | 'withdrawn'
  title: string
  name: string | null
  unitName: string | null
  day: string
  erased: boolean
  fileHash: string | null
  person: string
  atUnit: string
  signerSalt: string | null
  unitSalt: string | null
  publicKey: string | null
  before: string | null
}

const UNKNOWN: Verified = {
  ...{ state: 'unknown', title: null, name: null, unitName: null, signedOn: null, hash: null },
  ...{ holds: false, kind: null, fileHash: null },
}

/**
 * One look-up in a function of the database, whose plan is kept (migration ledger_functions). A completion is withdrawn when
 * its enrolment was voided: it had been entered by mistake.
 */
async function rowOf(db: Db, serial: string): Promise<Row | null> {
  const { rows } = await db.execute<{ row: Row | null }>(sql`select verified(${serial}) as row`)
  return rows[0]!.row
}

/** 周明: 周*; 欧阳明: 欧**. */
const masked = (name: string): string =>
  [...name].map((letter, index) => (index === 0 ? letter : '*')).join('')

/** Is what is shown what the record commits to: serial, day and, before an erasure, the person and the unit. */
function isSaid(row: Row, serial: string): boolean {
  const { person, name, atUnit, unitName, signerSalt, unitSalt, day, erased } = row
  const record = JSON.parse(row.record) as LedgerRecord
  if (record.serial !== serial || record.kind === 'withdrawn') return false
  const completed = record.kind === 'completed'
  const on = completed ? record.doneOn : (record.signedOn ?? dayOf(new Date(record.at)))
  if (on !== day) return false
  if (erased) return true
  const signer = completed ? record.person : record.signer
  return (
    commitment(signerSalt ?? '', { person, name }) === signer &&
    commitment(unitSalt ?? '', { unit: atUnit, name: unitName }) === record.unit
  )
}

function holds(row: Row, serial: string): boolean {
  const keys = new Map(row.publicKey ? [[row.key, row.publicKey]] : [])
  return faultOf(row, row.place, row.before ?? NOTHING_BEFORE, keys) === null && isSaid(row, serial)
}

export const verify: Verb<'pledge.verify'> = async ({ db, guessed }, { serial }): Promise<Verified> => {
  const row = await rowOf(db, serial)
  if (!row) {
    guessed()
    return UNKNOWN
  }
  const { kind, title, hash, erased, name, unitName, day, fileHash } = row
  return {
    ...{ state: erased ? 'erased' : row.state, kind, title, hash, fileHash, holds: holds(row, serial) },
    ...{ name: name === null ? null : masked(name), unitName, signedOn: day },
  }
}
