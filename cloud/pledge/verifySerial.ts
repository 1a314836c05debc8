import { sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import { dayOf } from '../day'
import type { Db } from '../db/db'
import type { Verb } from '../verb'
import { NOTHING_BEFORE, type Kept } from './chain'
import { state } from './signed'
import { faultOf } from './verify'

type Row = Kept & {
  state: 'valid' | 'superseded' | 'withdrawn'
  title: string
  name: string | null
  unitName: string | null
  at: number
  erased: boolean
  publicKey: string | null
  before: string | null
}

const UNKNOWN = { title: null, name: null, unitName: null, signedOn: null, hash: null }

async function rowOf(db: Db, serial: string): Promise<Row | undefined> {
  const { rows } = await db.execute<Row>(sql`
    select l."place", l."record", l."hash", l."previous", l."signature", l."key", k."publicKey", b."hash" as before,
      t."title", s."name", s."unitName", s."erasedAt" is not null as erased, ${state} as state,
      (extract(epoch from s."signedAt") * 1000)::float8 as at
    from signing s join pledge_text t on t."slug" = s."text" and t."version" = s."version"
    join ledger l on l."signing" = s."id" and l."kind" = 'signed'
    left join ledger_key k on k."id" = l."key" left join ledger b on b."place" = l."place" - 1
    where s."serial" = ${serial}`)
  return rows[0]
}

/** 周明: 周*; 欧阳明: 欧**. */
const masked = (name: string): string =>
  [...name].map((letter, index) => (index === 0 ? letter : '*')).join('')

function holds(row: Row): boolean {
  const keys = new Map(row.publicKey ? [[row.key, row.publicKey]] : [])
  return (
    faultOf({ ...row, place: Number(row.place) }, Number(row.place), row.before ?? NOTHING_BEFORE, keys) ===
    null
  )
}

export const verify: Verb<'pledge.verify'> = async (
  { db, guessed },
  { serial },
): Promise<Output<'pledge.verify'>> => {
  const row = await rowOf(db, serial)
  if (!row) {
    guessed()
    return { state: 'unknown', ...UNKNOWN, holds: false }
  }
  const { title, hash, erased, name, unitName, at } = row
  return {
    ...{ state: erased ? 'erased' : row.state, title, hash, holds: holds(row) },
    ...{ name: name === null ? null : masked(name), unitName, signedOn: dayOf(new Date(at)) },
  }
}
