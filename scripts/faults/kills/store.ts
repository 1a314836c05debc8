import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from '../../../cloud/db/db'
import { openDb } from '../../../cloud/db/open'
import { seedDrafts } from '../../bench/drafts'
import { seed } from '../../bench/seed'
import { startPostgres, type Postgres } from '../../postgres'

/** A seeded database that servers are started on and killed on. */
export type Store = {
  engine: 'PGlite' | 'PostgreSQL'
  env: { DATA_DIR: string; DATABASE_URL: string }
  postgres: Postgres | null
  /** Looks into the database while no server runs on it. */
  look: <T>(work: (db: Db) => Promise<T>) => Promise<T>
  remove: () => Promise<void>
}

/** Makes a store of so many people and events, and of so many texts to sign, durable as it would run for real. */
export async function aStore(
  engine: Store['engine'],
  { texts = 0, ...size }: { people: number; events: number; texts?: number },
): Promise<Store> {
  const dir = mkdtempSync(join(tmpdir(), 'qingfeng-faults-'))
  const postgres = engine === 'PostgreSQL' ? await startPostgres({ durable: true }) : null
  const env = { DATA_DIR: dir, DATABASE_URL: postgres?.url ?? '' }
  const look: Store['look'] = async (work) => {
    const { db, close } = await openDb({ url: env.DATABASE_URL, dir: join(dir, 'db') })
    try {
      return await work(db)
    } finally {
      await close()
    }
  }
  await look(async (db) => {
    await seed(db, size, new Date())
    await seedDrafts(db, { people: size.people, texts }, new Date())
  })
  const remove = async () => {
    await postgres?.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  return { engine, env, postgres, look, remove }
}
