import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../../../cloud/db/db'
import { erase } from '../../../cloud/people/erase'
import { append } from '../../../cloud/pledge/ledger'
import { verifyLedger } from '../../../cloud/pledge/verifyLedger'
import { completed } from '../../support/completed'
import { inDb } from '../../support/inDb'
import { aKey, aSigning } from '../../support/ledger'
import { aMember, NOW } from '../../support/people'
import { aPledgeText } from '../../support/pledge'
import { anEnrolment, aProgramme, aStep } from '../../support/programme'

const key = aKey()
const whole = (records: number) => ({ records, heads: 0, broken: null })

async function signed(db: Db) {
  const text = await aPledgeText(db)
  const members = [await aMember(db), await aMember(db), await aMember(db)]
  const ids: string[] = []
  for (const who of members) ids.push(await aSigning(db, key, who, text, NOW))
  return { text, members, ids }
}

test('records signed with the old key hold after the server has a new one', () =>
  inDb(async (db) => {
    await signed(db)
    const { id: withdrawn, ...body } = { id: v7(), format: 1 as const, algorithm: 'SHA-256' as const }
    const next = aKey()
    await append(db, next, withdrawn, { ...body, kind: 'withdrawn', serial: 'S', at: NOW.toISOString() })
    expect(await verifyLedger(db, [])).toEqual(whole(4))
    const { rows } = await db.execute(sql`select "id" from ledger_key order by "id"`)
    expect(rows.map(({ id }) => id)).toEqual([key.id, next.id].sort())
    await db.execute(sql`delete from ledger_key where "id" = ${key.id}`)
    expect((await verifyLedger(db, [])).broken).toBe('第 1 条不成立：签名用的密钥不在册')
  }))

test('a key under an id that is not its own is no key', () =>
  inDb(async (db) => {
    await signed(db)
    await db.execute(sql`update ledger_key set "publicKey" = ${aKey().publicKey}`)
    expect((await verifyLedger(db, [])).broken).toBe('第 1 条不成立：签名用的密钥不在册')
  }))

test.each([
  ['name', `update signing set "name" = '别人' where "id" = $`, '签署人与账本不符'],
  ['salt', `update signing set "signerSalt" = repeat('0', 64) where "id" = $`, '签署人与账本不符'],
  ['unit', `update signing set "unitName" = '别处' where "id" = $`, '单位与账本不符'],
  ['hand', `update signing set "strokes" = '[[[1, 2, 3], [4, 5, 6]]]' where "id" = $`, '笔迹与账本不符'],
  ['hand taken', `update signing set "strokes" = null where "id" = $`, '笔迹与账本不符'],
  ['serial', `update signing set "serial" = 'ANOTHER' where "id" = $`, '编号与账本不符'],
  [
    'time',
    `update signing set "signedAt" = "signedAt" - interval '1 day' where "id" = $`,
    '签署时间与账本不符',
  ],
  ['signing', `delete from signing where "id" = $`, '签署不见了'],
  [
    'half erasure',
    `update signing set "erasedAt" = now(), "erasedGround" = '法' where "id" = $`,
    '已经删除的签署还留着个人信息',
  ],
])('what the ledger speaks of is held against it: %s', (_, statement, why) =>
  inDb(async (db) => {
    const { ids } = await signed(db)
    expect(await verifyLedger(db, [])).toEqual(whole(3))
    await db.execute(sql.raw(statement.replace('$', `'${ids[1]}'`)))
    expect(await verifyLedger(db, [])).toEqual({ records: 1, heads: 0, broken: `第 2 条不成立：${why}` })
  }),
)

test.each([
  ['name', `update certificate set "name" = '别人'`, '结业的人与账本不符'],
  ['unit', `update certificate set "unitName" = '别处'`, '结业的单位与账本不符'],
  ['day', `update certificate set "doneOn" = '2026-11-21'`, '结业证书与账本不符'],
  ['certificate', 'delete from certificate', '结业证书不见了'],
])('a completion is held against the ledger: %s', (_, statement, why) =>
  inDb(async (db) => {
    const who = await aMember(db)
    await completed(db, await anEnrolment(db, who, await aProgramme(db, [aStep({ kind: 'visit' })])))
    expect(await verifyLedger(db, [])).toEqual(whole(1))
    await db.execute(sql.raw(statement))
    expect((await verifyLedger(db, [])).broken).toBe(`第 1 条不成立：${why}`)
  }),
)

test('the words that were signed are held against the ledger, too', () =>
  inDb(async (db) => {
    const { text } = await signed(db)
    await db.execute(sql`update pledge_text set "articles" = '{"可以收礼品。"}' where "slug" = ${text}`)
    expect((await verifyLedger(db, [])).broken).toBe('第 1 条不成立：承诺书的文本被改动过')
  }))

test('a signing beside the ledger is found', () =>
  inDb(async (db) => {
    const { ids } = await signed(db)
    await db.execute(sql`insert into signing select ${v7()}, "person", "text", "version", 2, 'BESIDE' as serial, "name",
      "unitName", "strokes", "signerSalt", "unitSalt", "channel", "atUnit", "atLevel", "atGroups", "signedAt"
      from signing where "id" = ${ids[0]}`)
    expect((await verifyLedger(db, [])).broken).toBe('编号 BESIDE 的签署不在账本里')
  }))

test('after an erasure the whole still holds', () =>
  inDb(async (db) => {
    const { members } = await signed(db)
    await erase(db, members[1]!.id, NOW, { remove: async () => {} })
    expect(await verifyLedger(db, [])).toEqual(whole(3))
  }))
