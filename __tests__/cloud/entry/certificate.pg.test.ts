import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { readConfig } from '../../../cloud/config'
import { ensureOwnSeal } from '../../../cloud/certificate/ownSeal'
import type { Db } from '../../../cloud/db/db'
import { sha256 } from '../../../cloud/sha256'
import type { Reply } from '../../../contract'
import { installBeside } from '../../support/beside'
import { aContext, buildBundle, type Bundle } from '../../support/bundle'
import { emptyLedger, forget } from '../../support/forget'
import { databaseUrl, openedDb } from '../../support/inDb'
import { sealHolds, textOf } from '../../support/pdf'
import { aMember, type Someone } from '../../support/people'
import { aPledgeText } from '../../support/pledge'
import { aSignedPledge } from '../../support/signedPledge'

let bundle: Bundle
let db: Db
let who: Someone
const tmp = mkdtempSync(join(tmpdir(), 'qingfeng-function-'))

beforeAll(async () => {
  bundle = buildBundle()
  installBeside(join(bundle.dir, 'api'))
  db = (await openedDb()).db
  who = await aMember(db, { name: '周㛃䶮𬭎' })
}, 60_000)

afterAll(async () => {
  bundle.remove()
  rmSync(tmp, { recursive: true, force: true })
  await emptyLedger(db)
  await forget(db, [who])
})

test('the function draws and seals a certificate with no other package in reach', async () => {
  const { id, serial } = await aSignedPledge(db, who, {
    slug: await aPledgeText(db, { slug: 'pledge-bundle', minSeconds: 0 }),
  })
  const seal = join(tmp, 'keys/seal.p12')
  await ensureOwnSeal(seal, readConfig({}), new Date())
  // TMPDIR: where the function's local files lie.
  const env = {
    DATABASE_URL: (await databaseUrl()) ?? '',
    QINGFENG_SEAL_P12: readFileSync(seal, 'base64'),
    TMPDIR: tmp,
  }
  const ask = { action: 'pledge.certificate', input: { signing: id } }
  const reply = bundle.run('api', ask, aContext(who.openid), env) as Reply<'pledge.certificate'>
  if (!reply.ok) throw new Error(reply.message)
  const { rows } = await db.execute<{ key: string }>(sql`select "key" from certificate`)
  const file = readFileSync(join(tmp, 'files', rows[0]!.key))
  expect(reply.data).toMatchObject({ serial, fileHash: sha256(file), bytes: file.length })
  expect(sealHolds(file)).toBe(true)
  expect(textOf(file)).toContain('周㛃䶮𬭎')
}, 60_000)
