import { eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db, Opened } from '../../../cloud/db/db'
import { openPostgres } from '../../../cloud/db/postgres'
import { ledger, signing } from '../../../cloud/db/schema/pledge'
import { callAs, replyAs } from '../../support/callAs'
import { emptyLedger, forget } from '../../support/forget'
import { databaseUrl, openedDb } from '../../support/inDb'
import { aMember, anOrganiser, NOW, type Someone } from '../../support/people'
import { A_NAME, aPledgeText } from '../../support/pledge'

const FIFTY = Array.from({ length: 50 }, (_, n) => n)
const later = new Date(NOW.getTime() + 90_000)

let db: Db
let pool: Opened
const signers: Someone[] = []

beforeAll(async () => {
  db = (await openedDb()).db
  pool = await openPostgres((await databaseUrl()) ?? '', 16)
})

afterAll(async () => {
  await emptyLedger(db)
  await forget(db, signers)
  await pool.close()
})

async function draftOf(who: Someone, slug: string) {
  const { draft } = await callAs(db, who, 'pledge.open', { slug })
  return () =>
    callAs(pool.db, who, 'pledge.sign', { draft, strokes: A_NAME, endReached: true }, { now: later })
}

async function aSigner() {
  const who = await aMember(db)
  signers.push(who)
  return who
}

test('fifty sendings of one signing at once make one signing, and all answer it', async () => {
  const slug = await aPledgeText(db, { slug: 'pledge-fifty' })
  const send = await draftOf(await aSigner(), slug)
  const replies = await Promise.all(FIFTY.map(send))
  expect(new Set(replies.map(({ id, hash }) => `${id} ${hash}`)).size).toBe(1)
  expect([await db.$count(signing), await db.$count(ledger)]).toEqual([1, 1])
})

test('many who sign at once stand one after another in one chain', async () => {
  const slug = await aPledgeText(db, { slug: 'pledge-many' })
  const sends = []
  for (let n = 0; n < 20; n++) sends.push(await draftOf(await aSigner(), slug))
  await Promise.all(sends.map((send) => send()))
  const { rows } = await db.execute<{ place: number; follows: boolean }>(sql`
    select "place", "previous" = coalesce(lag("hash") over (order by "place"), repeat('0', 64)) as follows from ledger order by "place"`)
  expect(rows.map(({ place }) => Number(place))).toEqual(Array.from({ length: 21 }, (_, n) => n + 1))
  expect(rows.every(({ follows }) => follows)).toBe(true)
})

test('two drafts, of a text and its correction, and paper sheets at once make one signing', async () => {
  const [who, organiser] = [await aSigner(), await anOrganiser(db)]
  signers.push(organiser)
  const slug = await aPledgeText(db, { slug: 'pledge-ways' })
  const first = await draftOf(who, slug)
  await aPledgeText(db, { slug, version: 2, change: 'correction', closing: '改了一个错字。' })
  const second = await draftOf(who, slug)
  const sheet = { person: who.id, slug, signedOn: '2026-11-23' }
  const record = () => replyAs(pool.db, organiser, 'pledge.recordPaper', { id: v7(), ...sheet })
  const before = await db.$count(ledger)
  const ways: (() => Promise<unknown>)[] = [first, record, second]
  await Promise.all(FIFTY.map((n) => ways[n % 3]!()))
  const made = await db.select().from(signing).where(eq(signing.person, who.id))
  expect([made.length, (await db.$count(ledger)) - before]).toEqual([1, 1])
})

test('taken back by many at once, it is taken back once', async () => {
  const who = await aSigner()
  const slug = await aPledgeText(db, { slug: 'pledge-back' })
  const { id } = await (await draftOf(who, slug))()
  const withdraw = () => callAs(pool.db, who, 'pledge.withdraw', { signing: id }, { now: later })
  const replies = await Promise.all(FIFTY.slice(0, 16).map(withdraw))
  expect(new Set(replies.map(({ state }) => state))).toEqual(new Set(['withdrawn']))
  expect(await db.$count(ledger, eq(ledger.signing, id))).toBe(2)
})
