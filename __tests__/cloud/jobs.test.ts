import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { session } from '../../cloud/db/schema/people'
import { tick } from '../../cloud/jobs'
import { anApp } from '../support/anApp'
import { inDb } from '../support/inDb'
import { aMember, NOW } from '../support/people'

const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000)

test('sessions that ended over a week ago are cleared away, once a day, however often the tick comes', () =>
  inDb(async (db) => {
    const app = await anApp(db)
    const { account } = await aMember(db)
    const aSession = (expiresAt: Date, revokedAt: Date | null = null) =>
      db.insert(session).values({ id: v7(), tokenHash: v7(), account, createdAt: NOW, expiresAt, revokedAt })
    const left = async () =>
      (await db.execute(sql`select count(*) as n from session where account = ${account}`)).rows[0]?.n
    await aSession(days(-8))
    await aSession(days(-6))
    await aSession(days(30), days(-8))
    await tick(app, NOW)
    expect(await left()).toBe(1)
    await aSession(days(-9))
    await tick(app, NOW)
    expect(await left()).toBe(2)
    await tick(app, days(2))
    expect(await left()).toBe(0)
  }))
