import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createApp, type App } from '../../cloud/app'
import { readConfig, type Config } from '../../cloud/config'
import type { Opened } from '../../cloud/db/db'
import { listen } from '../../cloud/host/listen'
import { openedDb } from './inDb'

const PAGE = '<!doctype html><script>let a = 1</script><p>清风</p>'

export type TestHost = { url: string; app: App; stop: () => Promise<void>; closed: () => boolean }

/** The real host on a free port, over the worker's database, with a small site and one film in a temporary folder. */
export async function aHost(config: Partial<Config> = {}): Promise<TestHost> {
  const folder = mkdtempSync(join(tmpdir(), 'qingfeng-host-'))
  const places = {
    h5: join(folder, 'h5'),
    files: join(folder, 'files'),
    openapi: join(folder, 'openapi.json'),
  }
  mkdirSync(join(places.h5, 'js'), { recursive: true })
  writeFileSync(join(places.h5, 'index.html'), PAGE)
  writeFileSync(join(places.h5, 'js/app.12345678.js'), 'let b = 2')
  writeFileSync(join(places.h5, 'js/app.12345678.js.gz'), 'zipped')
  writeFileSync(join(folder, 'outside.txt'), 'secret')
  writeFileSync(places.openapi, '{}')
  const real = await openedDb()
  let closed = false
  const opened: Opened = { ...real, close: async () => void (closed = true) }
  const app = await createApp({
    db: real.db,
    config: { ...readConfig({}), ...config },
    filesDir: places.files,
    log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
  })
  await app.files.put('films/a-pen.mp4', Buffer.from('0123456789'), 'video/mp4')
  const host = await listen({ app, opened, places, host: '127.0.0.1', port: 0 })
  const stop = () => host.stop().finally(() => rmSync(folder, { recursive: true, force: true }))
  return { url: `http://127.0.0.1:${host.port}`, app, stop, closed: () => closed }
}
