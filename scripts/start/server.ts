import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pino, type Logger } from 'pino'
import { createApp, type App } from '../../cloud/app'
import { ensureOwnSeal } from '../../cloud/certificate/ownSeal'
import { readConfig, type Config } from '../../cloud/config'
import { importPack } from '../../cloud/content/importPack'
import { openDb } from '../../cloud/db/open'
import { listen, type Host } from '../../cloud/host/listen'
import { answerCommands } from '../owner/channel'
import { ownerWork } from '../owner/work'
import { seedFamilies } from '../trial/family'
import { seedTrial } from '../trial/seedTrial'
import { freePort } from './port'

export type Started = Host & { url: string; app: App }

const settings = () => ({
  host: process.env.HOST || '127.0.0.1',
  port: Number(process.env.PORT || 8787),
  contentDir: process.env.CONTENT_DIR,
  logFile: process.env.LOG_FILE,
})

/** Says at once what would stop a start: a trial in production, a port that is taken. */
export async function checkStart(trial: boolean): Promise<void> {
  readConfig(process.env, { trial })
  const { host, port } = settings()
  await freePort(host, port)
}

// The trial's terminal is for a person; its log lies beside its data.
function logger(trial: boolean, data: string) {
  const dest = settings().logFile || (trial ? join(data, 'log/server.log') : undefined)
  const level = process.env.LOG_LEVEL || 'info'
  return dest ? pino({ level }, pino.destination({ dest, mkdir: true, sync: false })) : pino({ level })
}

/** Without one from an authority the server seals with its own: every change shows, its issuer is unknown to readers. */
async function sealFileOf(data: string, config: Config, log: Logger): Promise<string> {
  const file = join(data, 'keys/seal.p12')
  if (!config.seal.p12 && (await ensureOwnSeal(file, config, new Date())) && config.production)
    log.warn({ setting: 'QINGFENG_SEAL_P12' }, 'QINGFENG_SEAL_P12 is not set: a self-signed seal was made')
  return file
}

/** Only this process may read the embedded database: it does what commands ask, and ends after the one under way. */
async function takingCommands(host: Host, app: App, data: string): Promise<Host> {
  const commands = await answerCommands(data, ownerWork(app, data))
  if (!commands) app.log.warn({ folder: data }, 'backup and ledger commands need this server stopped')
  return { ...host, stop: () => Promise.resolve(commands?.close()).then(host.stop) }
}

/**
 * Opens data, migrates, imports the content pack, and listens.
 * @param root the project's folder: dist/h5, content/ and docs/ are found there
 * @param trial seeds the trial's people and lets them in with one tap
 */
export async function startServer(root: string, { trial }: { trial: boolean }): Promise<Started> {
  const config = readConfig(process.env, { trial })
  const data = process.env.DATA_DIR || join(root, 'data')
  const { host, port: wanted, contentDir = join(root, 'content') } = settings()
  const port = await freePort(host, wanted)
  const publicUrl = config.publicUrl || `http://${host}:${port}`
  const places = {
    h5: join(root, 'dist/h5'),
    files: join(data, 'files'),
    openapi: join(root, 'docs/openapi.json'),
  }
  const log = logger(trial, data)
  mkdirSync(places.files, { recursive: true })
  const opened = await openDb({ url: process.env.DATABASE_URL, dir: join(data, 'db') })
  const { db } = opened
  try {
    const app = await createApp({
      db,
      config: { ...config, publicUrl },
      filesDir: places.files,
      keyFile: join(data, 'keys/ledger.pem'),
      headFile: join(data, 'ledger-heads.jsonl'),
      sealFile: await sealFileOf(data, config, log),
      log,
      // Without a public address the page may come from localhost or from a hall's network: its films, too.
      base: config.publicUrl,
    })
    await importPack(db, contentDir, { production: !trial, now: new Date(), files: app.files })
    if (trial) {
      await seedTrial(db, new Date())
      await seedFamilies(app, new Date())
    }
    const listening = await listen({ app, opened, places, host, port })
    const hosting = opened.engine === 'pglite' ? await takingCommands(listening, app, data) : listening
    return { ...hosting, url: publicUrl, app }
  } catch (error) {
    await opened.close()
    throw error
  }
}
