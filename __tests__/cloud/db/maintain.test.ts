import { sql } from 'drizzle-orm'
import { openedDb } from '../../support/inDb'
import { NOW } from '../../support/people'

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

test('the embedded engine, which has no checkpointer, is checkpointed every five minutes; PostgreSQL does its own', async () => {
  const { db, engine, maintain } = await openedDb()
  const redo = async () =>
    (await db.execute(sql`select redo_lsn::text as at from pg_control_checkpoint()`)).rows[0]?.at
  const write = async () => {
    await db.execute(sql`create table written as select 1`)
    await db.execute(sql`drop table written`)
  }
  await maintain(later(0))
  const first = await redo()
  await write()
  await maintain(later(4))
  expect(await redo()).toBe(first)
  await maintain(later(5))
  if (engine === 'pglite') expect(await redo()).not.toBe(first)
  else expect(await redo()).toBe(first)
})
