import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { createApp, type App } from '../app'
import { readConfig, type Config } from '../config'
import { migrate } from '../db/migrate'
import { openPostgres } from '../db/postgres'

// One request at a time an instance: two connections are one more than it needs.
const POOL = 2

const SEAL = join(__dirname, 'seal.p12')

// The environment holds 4 KB, too few for some p12; one that lies beside the function is its own, whatever its mode.
function withSeal(config: Config): Config {
  const { p12, password } = config.seal
  if (p12 || !existsSync(SEAL)) return config
  return { ...config, seal: { p12: readFileSync(SEAL, 'base64'), password } }
}

async function connect(): Promise<App> {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('The cloud function needs DATABASE_URL')
  const { db } = await openPostgres(url, Number(process.env.DB_POOL) || POOL)
  await migrate(db)
  return createApp({ db, config: withSeal(readConfig(process.env)), filesDir: join(tmpdir(), 'files') })
}

let app: Promise<App> | undefined

/** The instance's app, opened at its first request and kept; an opening that failed is tried again. */
export function connected(): Promise<App> {
  app ??= connect().catch((error: unknown) => {
    app = undefined
    throw error
  })
  return app
}
