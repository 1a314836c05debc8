import { join, resolve } from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { pino } from 'pino'
import { createApp, type App } from '../cloud/app'
import { readConfig } from '../cloud/config'
import { openDb } from '../cloud/db/open'

const root = resolve(__dirname, '..')

/** The server's data folder: DATA_DIR, else `data/`. */
export const dataFolder = (): string => resolve(process.env.DATA_DIR || join(root, 'data'))

/**
 * Opens the database that the server uses (DATABASE_URL, else `data/` or DATA_DIR), works, and closes it.
 * While a server holds the embedded database it is refused, in Chinese, with that server's pid.
 */
export async function withData<T>(work: (app: App) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const data = dataFolder()
  const publicUrl =
    config.publicUrl || `http://${process.env.HOST || '127.0.0.1'}:${process.env.PORT || 8787}`
  const opened = await openDb({ url: process.env.DATABASE_URL, dir: join(data, 'db') })
  try {
    const log = pino({ level: 'silent' })
    const app = await createApp({
      db: opened.db,
      config: { ...config, publicUrl },
      filesDir: join(data, 'files'),
      headFile: join(data, 'ledger-heads.jsonl'),
      log,
    })
    return await work(app)
  } finally {
    await opened.close()
  }
}

/** The command line's words; what it does not know is answered with the usage, in Chinese. */
export function words<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config)
  } catch {
    throw new Error(usage)
  }
}

/** Runs a command's main; a fault is told in Chinese, with what else may help, and exit code 1. */
export function command(main: () => Promise<void>, hint = ''): void {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    if (hint) console.error(hint)
    process.exitCode = 1
  })
}
