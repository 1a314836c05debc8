import { sql } from 'drizzle-orm'
import { migrate } from '../../../cloud/db/migrate'
import { inDb } from '../../support/inDb'

test('a database that is up to date is migrated by doing nothing', () =>
  inDb(async (db) => {
    expect(await migrate(db)).toBe(0)
  }))

test('what a test writes is gone in the next', async () => {
  await inDb((db) => db.execute(sql`create table leftover (a int)`))
  await inDb(async (db) => {
    const { rows } = await db.execute(sql`select to_regclass('leftover') as found`)
    expect(rows[0]?.found).toBeNull()
  })
})

test('a 64-bit count comes back as a number', () =>
  inDb(async (db) => {
    const { rows } = await db.execute(sql`select 9007199254740991::int8 as n, count(*) as c from pg_class`)
    expect(rows[0]?.n).toBe(9007199254740991)
    expect(typeof rows[0]?.c).toBe('number')
  }))
