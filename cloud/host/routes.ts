import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono, type Context } from 'hono'
import type { App } from '../app'
import { traceOf } from '../trouble'
import { addressOf } from './address'
import { answerApi, tooLarge } from './api'
import { headersOf, securityHeaders } from './headers'
import { landing, media, siteFiles, siteIndex } from './site'

/** Folders that the host shows, and the interface description (shown in the trial only). */
export type Places = { h5: string; files: string; openapi: string }

/** `draining` turns readiness off, so that no new work is sent while the last is finished. */
export type Health = { draining: boolean }

const READY_WITHIN = 2_000

async function answers(app: App): Promise<boolean> {
  const late = new Promise<false>((done) => setTimeout(done, READY_WITHIN, false).unref())
  const asked = app.db.execute(sql`select 1`).then(
    () => true,
    () => false,
  )
  return Promise.race([asked, late])
}

/** Everything one port answers. */
export function routes(app: App, places: Places, health: Health): Hono {
  const http = new Hono()
  const from = (c: Context) =>
    addressOf(getConnInfo(c).remote.address, c.req.header('x-forwarded-for'), app.config.proxies)
  const headers = headersOf(places.h5, app.config)
  // Before the middleware: a call carries the same headers itself.
  http.post('/api/:action', tooLarge(headers), answerApi(app, from, headers))
  http.use(securityHeaders(headers))
  http.get('/healthz', (c) => c.text('ok'))
  http.get('/readyz', async (c) => {
    const ready = !health.draining && (await answers(app))
    return c.text(ready ? 'ok' : 'not ready', ready ? 200 : 503)
  })
  if (app.config.trial && existsSync(places.openapi))
    http.get('/openapi.json', async (c) =>
      c.body(await readFile(places.openapi, 'utf8'), 200, { 'Content-Type': 'application/json' }),
    )
  http.get('/media/*', media(app, places.files))
  http.get('/s', landing(app.config.publicUrl))
  http.get('/', siteIndex(places.h5))
  http.get('/index.html', siteIndex(places.h5))
  http.get('*', siteFiles(places.h5))
  http.notFound((c) => c.text('没有这个页面。', 404))
  http.onError((error, c) => {
    app.log.error({ path: c.req.path, error: traceOf(error) })
    return c.text('服务出错了，请稍后再试。', 500)
  })
  return http
}
