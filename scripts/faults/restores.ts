import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { readConfig } from '../../cloud/config'
import { openPglite } from '../../cloud/db/pglite'
import { openPostgres } from '../../cloud/db/postgres'
import { isEmpty } from '../../cloud/db/load'
import { backup } from '../backup/backup'
import { readManifest, type Manifest } from '../backup/manifest'
import { placesOf } from '../backup/source'
import type { Measure } from '../report'
import type { Store } from './kills/store'
import { signPastDays } from './ledger/tampering'

const root = resolve(__dirname, '../..')
const RECORDS = 20
const BEGUN = '正在恢复'

type Target = { env: { DATA_DIR: string; DATABASE_URL: string }; open: () => ReturnType<typeof openPostgres> }

/** Runs the command; `killAfter` ms after the backup was found whole it is killed. */
async function run(folder: string, env: Target['env'], killAfter?: number) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/restore.ts', folder], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  const begun = new Promise<void>((done) => {
    child.stdout.on('data', (words: Buffer) => void (String(words).includes(BEGUN) && done()))
  })
  await Promise.race([begun, gone])
  const from = performance.now()
  if (killAfter !== undefined) {
    await Promise.race([wait(killAfter), gone])
    child.kill('SIGKILL')
  }
  const code = await gone
  return { code, took: performance.now() - from }
}

/** What stands in the target: nothing of ours, all of the backup, or something in between. */
async function standing({ env, open }: Target, wanted: Manifest): Promise<'nothing' | 'whole' | 'half'> {
  if (!env.DATABASE_URL && !existsSync(join(env.DATA_DIR, 'db'))) return 'nothing'
  const opened = await open()
  const scratch = mkdtempSync(join(tmpdir(), 'qingfeng-standing-'))
  try {
    if (await isEmpty(opened.db)) return env.DATABASE_URL ? 'nothing' : 'half'
    const { db, engine } = opened
    const source = { db, engine, ...placesOf(env.DATA_DIR, readConfig({})) }
    const { folder } = await backup(source, scratch, { now: new Date(), withKeys: false })
    const there = readManifest(folder)
    return JSON.stringify([there.tables, there.files]) === JSON.stringify([wanted.tables, wanted.files])
      ? 'whole'
      : 'half'
  } finally {
    await opened.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

// A killed client's transaction ends when the server next looks at its connection.
async function settled({ env, open }: Target) {
  if (!env.DATABASE_URL) return
  const { db, close } = await open()
  const others = sql`select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
  while ((await db.execute(others)).rows.length > 0) await wait(20)
  await close()
}

async function clear({ env, open }: Target) {
  rmSync(env.DATA_DIR, { recursive: true, force: true })
  if (!env.DATABASE_URL) return
  const { db, close } = await open()
  await db.execute(sql`drop schema public cascade`)
  await db.execute(sql`drop schema if exists drizzle cascade`)
  await db.execute(sql`create schema public`)
  await close()
}

function targetOf({ postgres }: Store, dir: string): Target {
  const env = { DATA_DIR: join(dir, 'target'), DATABASE_URL: postgres?.url ?? '' }
  return {
    env,
    open: () => (postgres ? openPostgres(postgres.url, 1) : openPglite(join(env.DATA_DIR, 'db'))),
  }
}

async function killed(folder: string, target: Target, kills: number) {
  const wanted = readManifest(folder)
  await clear(target)
  const { took } = await run(folder, target.env)
  await clear(target)
  const count = { amid: 0, half: 0, whole: 0 }
  // One that was over before its kill does not count; another takes its place.
  for (let tries = 0; count.amid < kills && tries < 2 * kills; tries++) {
    const { code } = await run(folder, target.env, Math.random() * took * 0.8)
    if (code === null) count.amid++
    await settled(target)
    const found = await standing(target, wanted)
    if (found === 'nothing') continue
    count[found]++
    await clear(target)
  }
  const { code } = await run(folder, target.env)
  return { ...count, again: code === 0 && (await standing(target, wanted)) === 'whole' ? 1 : 0 }
}

/** kill -9 so many times in the middle of one restore after the other into the same target; then once undisturbed. */
export async function restoreKills(store: Store, kills: number): Promise<Measure[]> {
  const dir = mkdtempSync(join(tmpdir(), 'qingfeng-restores-'))
  try {
    const folder = await store.look(async (db) => {
      await signPastDays(db, RECORDS)
      const source = {
        db,
        engine: store.postgres ? 'postgres' : 'pglite',
        ...placesOf(dir, readConfig({})),
      } as const
      return (await backup(source, join(dir, 'backups'), { now: new Date(), withKeys: false })).folder
    })
    const { amid, half, whole, again } = await killed(folder, targetOf(store, dir), kills)
    const name = `${store.engine}, restore killed`
    const none = { unit: `of ${kills}`, goal: '0' }
    return [
      {
        name: `${name} in its middle`,
        value: amid,
        unit: `of ${kills} times`,
        goal: String(kills),
        pass: amid === kills,
      },
      { name: `${name}: something half left`, value: half, ...none, pass: half === 0 },
      { name: `${name}: whole already`, value: whole, unit: `of ${kills}`, goal: '', pass: null },
      { name: `${name}: then restored whole`, value: again, unit: 'of 1', goal: '1', pass: again === 1 },
    ]
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
