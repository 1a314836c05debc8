import { sql } from 'drizzle-orm'
import { recordCompletion } from '../../cloud/certificate/completion'
import type { Db } from '../../cloud/db/db'
import { load } from '../../cloud/progress/load'
import { aKey } from './ledger'
import { NOW } from './people'

/** As if every step had been done by the 20th and the 结业证书 asked for. */
export async function completed(db: Db, enrolment: string) {
  const [held] = await load(db, sql`e."id" = ${enrolment}`)
  return recordCompletion({ db, ledgerKey: aKey(), now: NOW }, held!, '2026-11-20')
}
