import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'drizzle-orm'
import { importPack } from '../../cloud/content/importPack'
import { openDb } from '../../cloud/db/open'
import { localFiles } from '../../cloud/files/local'
import { startPostgres } from '../postgres'
import { seedDrafts } from './drafts'
import { SIGNERS, TEXTS } from './load'
import { seed } from './seed'

/** Where a server finds its data: a folder, or a database on PostgreSQL and a folder for files. */
export type Store = { DATA_DIR: string; DATABASE_URL: string }

/** Two equal stores, and on PostgreSQL a third with many more people. */
export type Stores = { verb: Store; floor: Store; crowd: Store | null; remove: () => Promise<void> }

type Size = { people: number; events: number; crowd: number }

async function fill(store: Store, people: number, events: number) {
  const { db, close } = await openDb({ url: store.DATABASE_URL, dir: join(store.DATA_DIR, 'db') })
  await db.execute(sql`create table bench_row ("id" uuid primary key, "at" timestamptz not null)`)
  await seed(db, { people, events }, new Date())
  await seedDrafts(db, { people: SIGNERS, texts: TEXTS }, new Date())
  const files = localFiles(join(store.DATA_DIR, 'files'), '', '')
  await importPack(db, resolve('content'), { production: true, now: new Date(), files })
  await close()
}

const folder = () => mkdtempSync(join(tmpdir(), 'qingfeng-bench-'))

export async function pgliteStores({ people, events }: Size): Promise<Stores> {
  const dir = folder()
  const [verb, floor] = ['verb', 'floor'].map((name) => ({ DATA_DIR: join(dir, name), DATABASE_URL: '' }))
  if (!verb || !floor) throw new Error('two stores')
  await fill(verb, people, events)
  cpSync(verb.DATA_DIR, floor.DATA_DIR, { recursive: true })
  return {
    verb,
    floor,
    crowd: null,
    remove: async () => rmSync(dir, { recursive: true, force: true }),
  }
}

export async function postgresStores({ people, events, crowd }: Size): Promise<Stores> {
  const dir = folder()
  const postgres = await startPostgres({ durable: true })
  const store = (name: string): Store => {
    mkdirSync(join(dir, name))
    return { DATA_DIR: join(dir, name), DATABASE_URL: postgres.url.replace(/postgres$/, name) }
  }
  const admin = await openDb({ url: postgres.url })
  const create = (name: string, from = 'template0') =>
    admin.db.execute(sql.raw(`create database ${name} template ${from}`))
  await create('verb')
  const verb = store('verb')
  await fill(verb, people, events)
  await create('floor', 'verb')
  const floor = store('floor')
  let crowded: Store | null = null
  if (crowd > 0) {
    await create('crowd')
    crowded = store('crowd')
    await fill(crowded, crowd, events)
  }
  await admin.close()
  const remove = async () => {
    await postgres.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  return { verb, floor, crowd: crowded, remove }
}
