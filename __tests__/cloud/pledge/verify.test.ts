import { sql } from 'drizzle-orm'
import { certificate } from '../../../cloud/db/schema/certificate'
import { callAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aMember } from '../../support/people'
import { aPledgeText } from '../../support/pledge'
import { aSignedPledge } from '../../support/signedPledge'

const OTHER = 'a'.repeat(64)

test('a sheet’s serial tells its kind and the hash of its file, once it was made', () =>
  inDb(async (db) => {
    const who = await aMember(db, { name: '周明' })
    const { id, serial } = await aSignedPledge(db, who)
    const before = await callAs(db, null, 'pledge.verify', { serial })
    expect(before).toMatchObject({ kind: 'pledge', fileHash: null, name: '周*', holds: true })
    const { fileHash } = await callAs(db, who, 'pledge.certificate', { signing: id })
    expect(await callAs(db, null, 'pledge.verify', { serial })).toEqual({ ...before, fileHash })
  }))

test('a file is known by its hash, a lost one’s too; any other is not', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { id, serial } = await aSignedPledge(db, who)
    const { fileHash } = await callAs(db, who, 'pledge.certificate', { signing: id })
    expect(await callAs(db, null, 'pledge.verifyFile', { fileHash })).toEqual({ serial })
    expect(await callAs(db, null, 'pledge.verifyFile', { fileHash: OTHER })).toEqual({ serial: null })
    await db.update(certificate).set({ earlier: [OTHER] })
    expect(await callAs(db, null, 'pledge.verifyFile', { fileHash: OTHER })).toEqual({ serial })
  }))

test.each([
  ['name', `update signing set "name" = '别人'`],
  ['unit', `update signing set "unitName" = '别处'`],
  ['day', `update signing set "signedAt" = "signedAt" - interval '2 days'`],
])('what is shown is held against the record: %s', (_, statement) =>
  inDb(async (db) => {
    const { serial } = await aSignedPledge(db, await aMember(db))
    await db.execute(sql.raw(statement))
    expect(await callAs(db, null, 'pledge.verify', { serial })).toMatchObject({
      state: 'valid',
      holds: false,
    })
  }),
)

test('an unknown serial says nothing of anybody', () =>
  inDb(async (db) => {
    const serial = '2222-3333-4444-5555'
    expect(await callAs(db, null, 'pledge.verify', { serial })).toEqual({
      ...{ state: 'unknown', title: null, name: null, unitName: null, signedOn: null, hash: null },
      ...{ holds: false, kind: null, fileHash: null },
    })
  }))

test('what it says of a pledge is what its signer sees: valid, superseded, withdrawn', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const slug = await aPledgeText(db, { minSeconds: 0 })
    await aSignedPledge(db, who, { slug })
    await aPledgeText(db, { slug, version: 2, minSeconds: 0, change: 'material' })
    await aSignedPledge(db, who, { slug })
    const { id } = await aSignedPledge(db, who)
    await callAs(db, who, 'pledge.withdraw', { signing: id })
    const { items } = await callAs(db, who, 'pledge.mine', {})
    expect(items.map(({ state }) => state).sort()).toEqual(['superseded', 'valid', 'withdrawn'])
    for (const { serial, state, hash, title } of items)
      expect(await callAs(db, null, 'pledge.verify', { serial })).toMatchObject({
        state,
        hash,
        title,
        holds: true,
      })
  }))
