import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db, Opened } from '../../../cloud/db/db'
import { openPostgres } from '../../../cloud/db/postgres'
import { certificate } from '../../../cloud/db/schema/certificate'
import { ledger } from '../../../cloud/db/schema/pledge'
import { callAs } from '../../support/callAs'
import { emptyLedger, forget } from '../../support/forget'
import { databaseUrl, openedDb } from '../../support/inDb'
import { aMember, type Someone } from '../../support/people'
import { aPledgeText } from '../../support/pledge'
import { aCompletion, anEnrolment, aProgramme, aStep, film } from '../../support/programme'
import { aSignedPledge } from '../../support/signedPledge'
import { aFilm } from '../../support/study'

const TWELVE = Array.from({ length: 12 }, (_, n) => n)
const files = () => new Set(readdirSync(join(tmpdir(), 'qingfeng-test-files/certificates')))

let db: Db
let pool: Opened
let who: Someone

beforeAll(async () => {
  db = (await openedDb()).db
  pool = await openPostgres((await databaseUrl()) ?? '', 12)
  who = await aMember(db)
})

afterAll(async () => {
  await emptyLedger(db, 'completion', 'study_session', 'enrolment', 'programme', 'item')
  await forget(db, [who])
  await pool.close()
})

test('opened by many at once, one file of a signing stays, and all are given it', async () => {
  const slug = await aPledgeText(db, { slug: 'pledge-opened', minSeconds: 0 })
  const { id } = await aSignedPledge(db, who, { slug })
  const ask = () => callAs(pool.db, who, 'pledge.certificate', { signing: id })
  const given = await Promise.all(TWELVE.map(ask))
  expect(new Set(given.map(({ fileHash, url }) => `${fileHash} ${url}`)).size).toBe(1)
  const [row] = await db.select().from(certificate)
  expect([await db.$count(certificate), row!.fileHash, row!.earlier]).toEqual([1, given[0]!.fileHash, []])
  expect(files()).toContain(row!.key!.replace('certificates/', ''))
})

test('asked for by many at once, a completion is one record of the ledger and one file', async () => {
  const { slug } = await aFilm(db, 60)
  const programme = await aProgramme(db, [aStep({ kind: 'film', items: [film(slug)] })])
  const enrolment = await anEnrolment(db, who, programme)
  await aCompletion(db, who, 'film', slug)
  const before = await db.$count(ledger)
  const ask = () => callAs(pool.db, who, 'programme.certificate', { enrolment })
  const given = await Promise.all(TWELVE.map(ask))
  expect(new Set(given.map(({ serial, url }) => `${serial} ${url}`)).size).toBe(1)
  expect(await db.$count(ledger)).toBe(before + 1)
})
