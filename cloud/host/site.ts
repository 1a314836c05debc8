import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context, MiddlewareHandler } from 'hono'
import type { App } from '../app'
import { fresh } from '../files/local'
import { pageOfLink } from './link'

const HASHED = /\.[0-9a-f]{8}\.(js|css)$/

/** The built H5 program: hashed files are kept for a year, everything else is asked for again. */
export function siteFiles(h5: string): MiddlewareHandler {
  const files = serveStatic({ root: h5, precompressed: true })
  return async (c, next) => {
    const answer = await files(c, next)
    const kept = HASHED.test(c.req.path) ? 'public, max-age=31536000, immutable' : 'no-cache'
    c.res.headers.set('Cache-Control', kept)
    return answer
  }
}

/** index.html with an ETag, so that a program that has not changed is not sent again. */
export function siteIndex(h5: string) {
  const page = join(h5, 'index.html')
  const html = existsSync(page) ? readFileSync(page, 'utf8') : null
  const tag = `"${createHash('sha256')
    .update(html ?? '')
    .digest('hex')
    .slice(0, 24)}"`
  return (c: Context) => {
    if (html === null) return c.text('还没有构建页面：请先运行 npm run build:h5。', 503)
    c.header('Cache-Control', 'no-cache')
    c.header('ETag', tag)
    return c.req.header('if-none-match') === tag ? c.body(null, 304) : c.html(html)
  }
}

/** Films, posters and captions of the local disk: with a fresh signature only, and with ranges. */
export function media(app: App, dir: string): MiddlewareHandler {
  const keyOf = (path: string) => path.replace(/^\/media\//, '')
  const files = serveStatic({ root: dir, rewriteRequestPath: keyOf })
  return async (c, next) => {
    const { e = '', s = '' } = c.req.query()
    if (!fresh(app.secret, keyOf(c.req.path), e, s, new Date()))
      return c.text('这个地址已经失效，请回到页面刷新后再看。', 403)
    const answer = await files(c, next)
    c.res.headers.set('Cache-Control', 'private, max-age=3600')
    c.res.headers.set('Accept-Ranges', 'bytes')
    return answer
  }
}

/** A browser that opened the ordinary link is handed to the program. */
export const landing = (publicUrl: string) => (c: Context) => {
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(pageOfLink(publicUrl + pathname + search), 302)
}
