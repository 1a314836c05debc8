import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createApp, type App } from '../../cloud/app'
import { ensureOwnSeal } from '../../cloud/certificate/ownSeal'
import { readConfig, type Config } from '../../cloud/config'
import type { Db } from '../../cloud/db/db'
import { TEST_SEAL } from './testSeal'

/** A server's parts over a test's database: quiet unless LOG_LEVEL is set. */
export async function anApp(db: Db, config: Partial<Config> = {}): Promise<App> {
  await ensureOwnSeal(TEST_SEAL, readConfig({}), new Date())
  return createApp({
    db,
    config: { ...readConfig({}), ...config },
    filesDir: join(tmpdir(), 'qingfeng-test-files'),
    keyFile: join(tmpdir(), 'qingfeng-test-keys/ledger.pem'),
    sealFile: TEST_SEAL,
    log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
  })
}
