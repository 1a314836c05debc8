import { sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import type { Db } from '../db/db'
import type { Verb } from '../verb'
import { NOTHING_BEFORE, type Kept } from './chain'
import { state } from './signed'
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
  publicKey: string | null
  before: string | null
}

const UNKNOWN: Verified = {
  ...{ state: 'unknown', title: null, name: null, unitName: null, signedOn: null, hash: null },
  ...{ holds: false, kind: null, fileHash: null },
}

const link = sql`l."place", l."record", l."hash", l."previous", l."signature", l."key", k."publicKey", b."hash" as before`
const chained = sql`left join ledger_key k on k."id" = l."key" left join ledger b on b."place" = l."place" - 1`

const pledged = (serial: string) => sql`
  select 'pledge' as kind, ${link}, t."title", s."name", s."unitName", s."erasedAt" is not null as erased,
    ${state} as state, to_char(s."signedAt" at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, c."fileHash"
  from signing s join pledge_text t on t."slug" = s."text" and t."version" = s."version"
  join ledger l on l."signing" = s."id" and l."kind" = 'signed' ${chained}
  left join certificate c on c."kind" = 'pledge' and c."target" = s."id"
  where s."serial" = ${serial}`

/** A completion is withdrawn when its enrolment was voided: it had been entered by mistake. */
const completed = (serial: string) => sql`
  select 'completion' as kind, ${link}, '结业证书：' || g."title" as title, c."name", c."unitName",
    c."erasedAt" is not null as erased, c."doneOn"::text as day, c."fileHash",
    case when exists (select from voided v where v."target" = c."target") then 'withdrawn' else 'valid' end as state
  from certificate c join enrolment e on e."id" = c."target"
  join programme g on g."slug" = e."programme" and g."version" = e."version"
  join ledger l on l."signing" = c."id" and l."kind" = 'completed' ${chained}
  where c."serial" = ${serial} and c."kind" = 'completion'`

async function rowOf(db: Db, serial: string): Promise<Row | undefined> {
  const { rows } = await db.execute<Row>(pledged(serial))
  return rows[0] ?? (await db.execute<Row>(completed(serial))).rows[0]
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

export const verify: Verb<'pledge.verify'> = async ({ db, guessed }, { serial }): Promise<Verified> => {
  const row = await rowOf(db, serial)
  if (!row) {
    guessed()
    return UNKNOWN
  }
  const { kind, title, hash, erased, name, unitName, day, fileHash } = row
  return {
    ...{ state: erased ? 'erased' : row.state, kind, title, hash, fileHash, holds: holds(row) },
    ...{ name: name === null ? null : masked(name), unitName, signedOn: day },
  }
}
