import { eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db, Opened } from '../../../cloud/db/db'
import { openPostgres } from '../../../cloud/db/postgres'
import { signing } from '../../../cloud/db/schema/pledge'
import { erase } from '../../../cloud/people/erase'
import { callAs } from '../../support/callAs'
import { emptyLedger, forget } from '../../support/forget'
import { databaseUrl, openedDb } from '../../support/inDb'
import { aMember, NOW, type Someone } from '../../support/people'
import { A_NAME, aPledgeText } from '../../support/pledge'

const later = new Date(NOW.getTime() + 90_000)

let db: Db
let pool: Opened
let who: Someone

beforeAll(async () => {
  db = (await openedDb()).db
  pool = await openPostgres((await databaseUrl()) ?? '', 4)
  who = await aMember(db)
})

afterAll(async () => {
  await emptyLedger(db)
  await forget(db, [who])
  await pool.close()
})

async function somebodyWaits(): Promise<void> {
  const { rows } = await db.execute(
    sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  if (rows.length === 0) return somebodyWaits()
}

test('a signing that commits while its signer is being erased is erased with the rest', async () => {
  const slug = await aPledgeText(db, { slug: `pledge-${v7()}` })
  const { draft } = await callAs(db, who, 'pledge.open', { slug })
  const input = { draft, strokes: A_NAME, endReached: true as const }
  let erasing: Promise<void> | undefined
  await pool.db.transaction(async (tx) => {
    await callAs(tx, who, 'pledge.sign', input, { now: later })
    erasing = pool.db.transaction((other) => erase(other, who.id, later, { remove: async () => {} }))
    await somebodyWaits()
  })
  await erasing
  const [left] = await db.select().from(signing).where(eq(signing.id, draft))
  expect(left).toMatchObject({ name: null, strokes: null, signerSalt: null, erasedAt: later })
})
