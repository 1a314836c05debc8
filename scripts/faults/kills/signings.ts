import { sql } from 'drizzle-orm'
import type { Db } from '../../../cloud/db/db'
import { verifyLedger } from '../../../cloud/pledge/verifyLedger'
import { aSigning, seededDraft } from '../../bench/drafts'
import { seeded } from '../../bench/seed'
import { SIZE } from './paths'
import type { Path, Task, Verdict } from './task'

/** How many texts lie open before everybody: people times texts is how many signings there can be. */
export const TEXTS = 30

type Signed = { keys: string[]; records: number }

/** Kept: the signing and its record, both; doubled: a text signed twice by one person, or a record that is not one. */
async function verify(db: Db, acknowledged: Set<string>): Promise<Verdict> {
  const { rows } = await db.execute<Signed>(sql`
    select array_agg(distinct s."id"::text) "keys", count(l."place")::int "records"
    from signing s left join ledger l on l."signing" = s."id" group by s."person", s."text"`)
  const kept = new Set(rows.filter(({ records }) => records > 0).flatMap(({ keys }) => keys))
  return {
    lost: [...acknowledged].filter((key) => !kept.has(key)).length,
    doubled: rows.filter(({ keys, records }) => keys.length !== 1 || records !== 1).length,
    kept: kept.size,
  }
}

/** Signings, each person under each text once, sent again under the same draft. */
export function signings(): Path {
  let turn = 0
  const next = (): Task => {
    const by = 1 + (turn % SIZE.people)
    const text = 1 + Math.floor(turn++ / SIZE.people)
    if (text > TEXTS) throw new Error('everybody has signed every text')
    const input = () => aSigning(by, text)
    return { token: seeded(by).token, action: 'pledge.sign', input, key: seededDraft(by, text) }
  }
  return { name: 'signings', next, verify }
}

/** Every record computed again: the first that does not hold is said, and counts. */
export async function chainBroken(db: Db): Promise<{ records: number; broken: number }> {
  const { records, broken } = await verifyLedger(db, [])
  if (broken) console.error(broken)
  return { records, broken: broken ? 1 : 0 }
}
