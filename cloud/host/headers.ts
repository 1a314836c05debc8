import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MiddlewareHandler } from 'hono'
import type { Config } from '../config'

// The H5 build carries one inline script (its root font size); it is allowed by its hash, not by 'unsafe-inline'.
function inlineScripts(h5: string): string[] {
  const page = join(h5, 'index.html')
  const html = existsSync(page) ? readFileSync(page, 'utf8') : ''
  const bodies = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, body]) => body ?? '')
  return bodies.map((body) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`)
}

function policy(h5: string, config: Config): string {
  const elsewhere = config.s3?.bucket ?? config.publicUrl
  const storage = elsewhere ? ` ${new URL(elsewhere).origin}` : ''
  return [
    "default-src 'self'",
    ["script-src 'self'", ...inlineScripts(h5)].join(' '),
    // Taro's H5 components set style attributes and insert style elements.
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${storage}`,
    `media-src 'self' blob:${storage}`,
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Headers of every answer: what the page may load, no guessing of types, no framing, no referrer to others. */
export const headersOf = (h5: string, config: Config): Record<string, string> => ({
  'Content-Security-Policy': policy(h5, config),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=()',
  ...(config.publicUrl.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
})

/** Sets them on whatever comes back. */
export const securityHeaders =
  (headers: Record<string, string>): MiddlewareHandler =>
  async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
  }
