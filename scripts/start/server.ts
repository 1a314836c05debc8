import { join } from 'node:path'
import { pino } from 'pino'
import { createApp } from '../../cloud/app'
import { readConfig } from '../../cloud/config'
import { importPack } from '../../cloud/content/importPack'
import { openDb } from '../../cloud/db/open'
import { listen, type Host } from '../../cloud/host/listen'
import { seedTrial } from '../trial/seedTrial'

export type Started = Host & { url: string; trial: boolean }

/**
 * Opens data, migrates, imports the content pack, and listens.
 * @param root the project's folder: dist/h5, content/ and docs/ are found there
 * @param trial seeds the trial's people and lets them in with one tap
 */
export async function startServer(root: string, { trial }: { trial: boolean }): Promise<Started> {
  const config = readConfig(process.env, { trial })
  const data = process.env.DATA_DIR || join(root, 'data')
  const host = process.env.HOST || '127.0.0.1'
  const port = Number(process.env.PORT || 8787)
  const publicUrl = config.publicUrl || `http://${host}:${port}`
  const log = pino(
    { level: process.env.LOG_LEVEL || 'info' },
    process.env.LOG_FILE ? pino.destination(process.env.LOG_FILE) : process.stdout,
  )
  const opened = await openDb({ url: process.env.DATABASE_URL, dir: join(data, 'db') })
  try {
    const places = {
      h5: join(root, 'dist/h5'),
      files: join(data, 'files'),
      openapi: join(root, 'docs/openapi.json'),
    }
    const app = await createApp({
      db: opened.db,
      config: { ...config, publicUrl },
      filesDir: places.files,
      log,
    })
    await importPack(opened.db, process.env.CONTENT_DIR || join(root, 'content'), {
      production: config.production,
      now: new Date(),
      files: app.files,
    })
    if (trial) await seedTrial(opened.db, new Date())
    const listening = await listen({ app, opened, places, host, port })
    return { ...listening, url: publicUrl, trial }
  } catch (error) {
    await opened.close()
    throw error
  }
}
