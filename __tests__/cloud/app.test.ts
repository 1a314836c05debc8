import { generateKeyPairSync } from 'node:crypto'
import { tmpdir } from 'node:os'
import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { createApp } from '../../cloud/app'
import { readConfig } from '../../cloud/config'
import type { Db } from '../../cloud/db/db'
import { inDb } from '../support/inDb'

const SECRET = 'a secret of at least thirty-two characters'

async function start(db: Db, env: Record<string, string>) {
  const lines: string[] = []
  const log = pino({}, { write: (line: string) => void lines.push(line) })
  const app = await createApp({ db, config: readConfig(env), filesDir: tmpdir(), log })
  return { app, said: lines.join('') }
}

const kept = async (db: Db) =>
  (await db.execute<{ value: string }>(sql`select value #>> '{}' as value from setting where key = 'secret'`))
    .rows[0]?.value

test('without QINGFENG_SECRET the secret is made once and kept in the database', () =>
  inDb(async (db) => {
    const { app, said } = await start(db, {})
    expect(app.secret).toMatch(/^[0-9a-f]{64}$/)
    expect((await start(db, {})).app.secret).toBe(app.secret)
    expect(said).toBe('')
  }))

test('QINGFENG_SECRET is used instead, and nothing is written', () =>
  inDb(async (db) => {
    await db.execute(sql`delete from setting where key = 'secret'`)
    const { app } = await start(db, { QINGFENG_SECRET: SECRET })
    expect(app.secret).toBe(SECRET)
    expect(await kept(db)).toBeUndefined()
  }))

test('one of fewer than 32 characters is refused', () => {
  expect(() => readConfig({ QINGFENG_SECRET: 'too short' })).toThrow('QINGFENG_SECRET 至少要 32 个字符')
})

test('production without it says so in the log, and the log never holds it', () =>
  inDb(async (db) => {
    expect((await start(db, { NODE_ENV: 'production' })).said).toContain('QINGFENG_SECRET')
    const set = await start(db, { NODE_ENV: 'production', QINGFENG_SECRET: SECRET })
    expect(set.said).toBe('')
  }))

test('films are addressed at the origin that the page came from, unless a public address is set', () =>
  inDb(async (db) => {
    const addressFrom = async (env: Record<string, string>) =>
      (await start(db, env)).app.files.url('films/a-pen.mp4', new Date())
    expect(await addressFrom({})).toMatch(/^\/media\/films/)
    expect(await addressFrom({ PUBLIC_URL: 'https://qf.example/' })).toMatch(/^https:\/\/qf\.example\/media/)
    const config = readConfig({})
    const near = { ...config, publicUrl: 'http://127.0.0.1:8787' }
    const app = await createApp({ db, config: near, filesDir: tmpdir(), base: config.publicUrl })
    expect(await app.files.url('films/a-pen.mp4', new Date())).toMatch(/^\/media\/films/)
  }))

test('a public address without its scheme is refused in words', () => {
  expect(() => readConfig({ PUBLIC_URL: 'qf.example' })).toThrow('PUBLIC_URL 要写完整的地址')
  expect(readConfig({ PUBLIC_URL: 'https://qf.example/' }).publicUrl).toBe('https://qf.example')
})

test('where no disk lasts the storage keeps the heads; without either nothing does', () =>
  inDb(async (db) => {
    const stored = {
      S3_ENDPOINT: 'https://cos.example/',
      S3_BUCKET: 'qingfeng',
      S3_KEY: 'AK',
      S3_SECRET: 'SK',
    }
    expect((await start(db, stored)).app.heads).not.toBeNull()
    expect((await start(db, {})).app.heads).toBeNull()
  }))

test('a key that never signed, beside others that did, is told of in the log', () =>
  inDb(async (db) => {
    const pem = () =>
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const env = { QINGFENG_LEDGER_KEY: pem() }
    const { app, said } = await start(db, env)
    expect(said).toBe('')
    const { id, publicKey } = app.ledgerKey!
    await db.execute(sql`insert into ledger_key ("id", "algorithm", "publicKey", "since")
      values (${id}, 'Ed25519', ${publicKey}, now())`)
    expect((await start(db, env)).said).toBe('')
    expect((await start(db, { QINGFENG_LEDGER_KEY: pem() })).said).toContain('signed with other keys')
  }))
