import { BODY_BYTES } from '../../contract/limits'
import type { App } from '../app'
import { addressOf } from '../host/address'
import { bearerOf, jsonOf, statusOf } from '../host/api'
import { pageOfLink } from '../host/link'
import { serve } from '../serve'

/** CloudBase's HTTP access event. No openid comes this way: bearer sessions only. */
export type HttpEvent = {
  path: string
  httpMethod: string
  headers?: Record<string, string>
  queryStringParameters?: Record<string, string>
  body?: string
  isBase64Encoded?: boolean
}

export const isHttp = (event: object): event is HttpEvent => 'httpMethod' in event && 'path' in event

const PROXIES = 1

// The platform may hand on the path without the route that led here.
const LANDING = /(^|\/)s?$/

const reply = (statusCode: number, body: unknown) => ({
  statusCode,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  },
  body: JSON.stringify(body),
  isBase64Encoded: false,
})

const refusal = (message: string) => ({ ok: false, code: 'missing', message, requestId: '' })

const redirect = (location: string) => ({
  statusCode: 302,
  headers: { location },
  body: '',
  isBase64Encoded: false,
})

/**
 * Answers the scanned link /s?... and POST .../<action> as the Node host does.
 * @param from the address as the platform knows it; null is the one that its gateway wrote in the headers
 */
export async function answerHttp(app: App, event: HttpEvent, now: Date, from: string | null) {
  if (event.httpMethod === 'GET' && LANDING.test(event.path)) {
    const { publicUrl } = app.config
    const search = new URLSearchParams(event.queryStringParameters)
    return redirect(publicUrl + pageOfLink(`${publicUrl}/s?${search}`))
  }
  if (event.httpMethod !== 'POST') return reply(405, refusal('没有这个页面。'))
  const headers = Object.fromEntries(
    Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  )
  const body = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '')
  if (Buffer.byteLength(body) > BODY_BYTES)
    return reply(413, { ...refusal('提交的内容太大了，请删减后再试。'), code: 'input' })
  const answer = await serve(app, {
    action: event.path.split('/').at(-1) ?? '',
    input: jsonOf(body),
    identity: bearerOf(headers.authorization),
    address: from ?? addressOf(headers['x-real-ip'], headers['x-forwarded-for'], PROXIES),
    now,
  })
  return reply(statusOf(answer), answer)
}
