import pg from 'pg'
import type { Opened } from '../../cloud/db/db'
import { migrate } from '../../cloud/db/migrate'
import { openPglite } from '../../cloud/db/pglite'
import { openPostgres } from '../../cloud/db/postgres'

const worker = process.env.JEST_WORKER_ID ?? '1'

async function recreate(url: string, name: string) {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.query(`create database ${name}`)
  await admin.end()
  const own = new URL(url)
  own.pathname = `/${name}`
  return own.href
}

// PGlite sets itself an alarm of ten seconds at a statement and, when it rings, another for the rest of its time;
// none of them may keep a finished worker waiting.
const timer = globalThis.setTimeout
const isAlarm = (work: () => void) => String(work).includes('emscripten_timeout')
globalThis.setTimeout = Object.assign((...[work, ms, ...words]: Parameters<typeof timer>) => {
  const set = timer(work, ms, ...words)
  return isAlarm(work) ? set.unref() : set
}, timer)

let own: string | undefined

async function open(): Promise<Opened> {
  const url = process.env.DATABASE_URL || undefined
  own = url && (await recreate(url, `qingfeng_test_${worker}`))
  // An environment's files are compiled while they load: the engine that openDb loads later would come too late.
  const opened = own ? await openPostgres(own) : await openPglite(undefined)
  await migrate(opened.db)
  return opened
}

let opened: Promise<Opened> | undefined

/** The worker's one migrated database: PGlite in memory, or its own database on the PostgreSQL of DATABASE_URL. */
export const workerDatabase = () => (opened ??= open())

/** Its address, for a process of its own; undefined on PGlite. */
export const workerUrl = async () => workerDatabase().then(() => own)
