import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createApp, type App } from '../../cloud/app'
import { readConfig, type Config } from '../../cloud/config'
import type { Db } from '../../cloud/db/db'

/** A server's parts over a test's database: quiet unless LOG_LEVEL is set. */
export const anApp = (db: Db, config: Partial<Config> = {}): Promise<App> =>
  createApp({
    db,
    config: { ...readConfig({}), ...config },
    filesDir: join(tmpdir(), 'qingfeng-test-files'),
    keyFile: join(tmpdir(), 'qingfeng-test-keys/ledger.pem'),
    log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
  })
