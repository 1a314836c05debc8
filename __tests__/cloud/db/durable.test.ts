import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

// PGlite cannot start inside jest's sandbox, so every test is a process of its own.
const durable = resolve(__dirname, '../../../cloud/db/durable.ts')
const tsx = require.resolve('tsx/cli')
const script = (body: string) => `(async () => { const fs = require('node:fs')
  const { openDurable } = require(${JSON.stringify(durable)}); ${body} })().catch((e) => { console.log(e.message); process.exit(1) })`
const run = (body: string) =>
  spawnSync(process.execPath, [tsx, '-e', script(body)], { encoding: 'utf8', timeout: 60_000 })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingfeng-db-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const dir = () => JSON.stringify(join(folder, 'db'))

test('every committed statement is flushed, and so is the whole tree of a new database', () => {
  const { stdout } = run(`let n = 0; const flush = fs.fsyncSync; fs.fsyncSync = (f) => { n++; flush(f) }
    const { pg, close } = await openDurable(${dir()}); const made = n
    await pg.exec('create table t (a int8)'); n = 0
    for (let i = 0; i < 20; i++) await pg.query('insert into t values (1)')
    console.log(JSON.stringify({ made, inserts: n })); await close()`)
  const { made, inserts } = JSON.parse(stdout) as { made: number; inserts: number }
  expect(inserts).toBeGreaterThanOrEqual(20)
  expect(made).toBeGreaterThan(900)
}, 60_000)

test('a second process is refused with the pid of the first, and let in after a kill -9', async () => {
  const first = spawn(process.execPath, [
    tsx,
    '-e',
    script(`await openDurable(${dir()}); console.log(process.pid); setInterval(() => {}, 1000)`),
  ])
  const pid = await new Promise<string>((done) =>
    first.stdout.once('data', (data: Buffer) => done(String(data).trim())),
  )
  const refused = run(`await openDurable(${dir()})`)
  expect(refused.status).toBe(1)
  expect(refused.stdout).toContain(`正被进程 ${pid} 使用`)
  const gone = new Promise((done) => first.once('exit', done))
  process.kill(Number(pid), 'SIGKILL')
  await gone
  expect(
    run(`const { close } = await openDurable(${dir()}); await close(); console.log('open')`).stdout,
  ).toContain('open')
}, 60_000)

test('a folder of something else is left alone', () => {
  mkdirSync(join(folder, 'db'))
  writeFileSync(join(folder, 'db', 'notes.txt'), 'mine')
  expect(run(`await openDurable(${dir()})`).stdout).toContain('不是本程序的数据')
  expect(existsSync(join(folder, 'db', 'notes.txt'))).toBe(true)
}, 60_000)

test('an initialisation that was cut short is begun again', () => {
  mkdirSync(join(folder, 'db.init'))
  writeFileSync(join(folder, 'db.init', 'PG_VERSION'), '17')
  expect(
    run(`const { close } = await openDurable(${dir()}); await close(); console.log('open')`).stdout,
  ).toContain('open')
  expect(existsSync(join(folder, 'db.init'))).toBe(false)
}, 60_000)
