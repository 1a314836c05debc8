import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { readConfig } from '../../../cloud/config'
import { levelOf, migrate, newestLevel } from '../../../cloud/db/migrate'
import journal from '../../../cloud/db/migrations/meta/_journal.json'
import { openPostgres } from '../../../cloud/db/postgres'
import { backup } from '../../../scripts/backup/backup'
import { readManifest } from '../../../scripts/backup/manifest'
import { restore } from '../../../scripts/backup/restore'
import { placesOf } from '../../../scripts/backup/source'
import { aBackup, NEXT_DAY } from '../../support/aBackup'
import { databaseUrl, inDb } from '../../support/inDb'

const config = readConfig({})
let data: string
let url: string

async function admin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: await databaseUrl() })
  await client.connect()
  await client.query(statement)
  await client.end()
}
const [TARGET, OLDER] = ['restored', 'older'].map(
  (word) => `qingfeng_${word}_${process.env.JEST_WORKER_ID ?? '1'}`,
)
const recreated = async (name: string) => {
  await admin(`drop database if exists ${name} with (force)`)
  await admin(`create database ${name}`)
  const own = new URL((await databaseUrl())!)
  own.pathname = `/${name}`
  return own.href
}

beforeEach(async () => {
  url = await recreated(TARGET!)
  data = mkdtempSync(join(tmpdir(), 'qingfeng-restored-'))
})
afterEach(async () => {
  for (const name of [TARGET, OLDER]) await admin(`drop database if exists ${name} with (force)`)
  rmSync(data, { recursive: true, force: true })
})

test('restored into an empty PostgreSQL it is the same row by row, with its links and its triggers', () =>
  inDb(async (db) => {
    const made = await aBackup(db)
    const links = sql`select conname, pg_get_constraintdef(oid) as text from pg_constraint
      where connamespace = 'public'::regnamespace order by 1, 2`
    const verdict = await restore(made.folder, { url, data, config }, { evenBroken: false })
    expect(verdict).toEqual({ records: 2, heads: 1, broken: null })
    const opened = await openPostgres(url)
    try {
      const { folder } = await backup(
        { db: opened.db, engine: 'postgres', ...placesOf(data, config) },
        data,
        {
          now: NEXT_DAY,
          withKeys: false,
        },
      )
      expect(readManifest(folder).tables).toEqual(readManifest(made.folder).tables)
      expect((await opened.db.execute(links)).rows).toEqual((await db.execute(links)).rows)
      await expect(opened.db.execute(sql`delete from ledger`)).rejects.toMatchObject({
        cause: { message: 'the ledger is only appended to' },
      })
      await expect(restore(made.folder, { url, data, config }, { evenBroken: false })).rejects.toThrow(
        '目标数据库里已经有内容',
      )
    } finally {
      await opened.close()
      made.remove()
    }
  }))

test.each([1, 3])('a backup of %i migrations is restored and brought to the newest', async (count) => {
  const older = await openPostgres(await recreated(OLDER!))
  const opened = await openPostgres(url)
  try {
    await migrate(older.db, journal.entries[count - 1]!.when)
    await older.db.execute(sql`insert into unit values (gen_random_uuid(), '县水务局', null)`)
    const source = { db: older.db, engine: 'postgres', ...placesOf(join(data, 'older'), config) } as const
    const { folder } = await backup(source, data, { now: NEXT_DAY, withKeys: false })
    await restore(folder, { url, data: join(data, 'new'), config }, { evenBroken: false })
    expect(await levelOf(opened.db)).toBe(newestLevel())
    const { rows } = await opened.db.execute(sql`select "name" from unit`)
    expect(rows).toEqual([{ name: '县水务局' }])
  } finally {
    await older.close()
    await opened.close()
  }
})
