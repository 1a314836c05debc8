import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../../cloud/db/db'
import { grant, session } from '../../cloud/db/schema/people'
import { finder, hashOf, nobody } from '../../cloud/who'
import { inDb } from '../support/inDb'
import { aLiaison, aMember, aUnit, NOW } from '../support/people'

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

async function aToken(db: Db, account: string, expiresAt = later(3600)) {
  const token = v7()
  await db.insert(session).values({ id: v7(), tokenHash: hashOf(token), account, createdAt: NOW, expiresAt })
  return { kind: 'bearer' as const, token }
}

test('a revoked session ends within ten seconds', () =>
  inDb(async (db) => {
    const { account, id } = await aMember(db)
    const token = await aToken(db, account)
    const { find } = finder(db)
    expect((await find(token, NOW)).person?.id).toBe(id)
    await db.execute(sql`update session set "revokedAt" = ${NOW.toISOString()} where account = ${account}`)
    expect((await find(token, later(9))).person?.id).toBe(id)
    expect(await find(token, later(10))).toEqual(nobody)
  }))

test('a session that expires is not remembered beyond its hour', () =>
  inDb(async (db) => {
    const { account } = await aMember(db)
    const token = await aToken(db, account, later(3))
    const { find } = finder(db)
    expect((await find(token, later(2))).account).toBe(account)
    expect(await find(token, later(3))).toEqual(nobody)
  }))

test('a liaison has the own unit and all below it, and no other', () =>
  inDb(async (db) => {
    const top = await aUnit(db)
    const below = await aUnit(db, { parent: top })
    const deepest = await aUnit(db, { parent: below })
    await aUnit(db)
    const { openid } = await aLiaison(db, top)
    const { units } = await finder(db).find({ kind: 'openid', openid }, NOW)
    expect([...units].sort()).toEqual([top, below, deepest].sort())
  }))

test('a revoked grant gives nothing', () =>
  inDb(async (db) => {
    const { openid, account } = await aMember(db)
    await db
      .insert(grant)
      .values({ id: v7(), account, role: 'organiser', unit: null, at: NOW, revokedAt: NOW })
    expect(await finder(db).find({ kind: 'openid', openid }, NOW)).toMatchObject({
      organiser: false,
      units: [],
    })
  }))
