import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { BODY_BYTES, type Code } from '../../contract/limits'
import type { App } from '../app'
import { serve, type Answer } from '../serve'
import type { Identity } from '../who'

/** How each code is said in HTTP. */
export const STATUS = {
  input: 400,
  signin: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  closed: 409,
  slow: 429,
  broken: 500,
} as const satisfies Record<Code, number>

export const statusOf = (answer: Answer) => (answer.ok ? 200 : STATUS[answer.code])

const TOKEN_MOST = 200

/** Who asks over HTTP: whoever holds the bearer token. No other header is believed, x-wx-* neither. */
export function bearerOf(authorization: string | undefined): Identity {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
  return token && token.length <= TOKEN_MOST ? { kind: 'bearer', token } : { kind: 'none' }
}

/** What is not JSON reaches the door as the text that it is, which no call accepts. */
export function jsonOf(body: string): unknown {
  try {
    return body === '' ? {} : JSON.parse(body)
  } catch {
    return body
  }
}

type Headers = Record<string, string>

// A plain record of headers goes out as it is; Headers objects cost more than the whole of serve().
const json = (body: unknown, status: number, headers: Headers) =>
  new Response(JSON.stringify(body), { status, headers: { ...headers, ...JSON_HEADERS } })
const JSON_HEADERS = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }

/** Refuses a body of more than 100 KB, by its declared length where there is one. */
export function tooLarge(headers: Headers): MiddlewareHandler {
  const message = '提交的内容太大了，请删减后再试。'
  const refuse = () => json({ ok: false, code: 'input', message, requestId: '' }, 413, headers)
  const counted = bodyLimit({ maxSize: BODY_BYTES, onError: refuse })
  return async (c, next) => {
    const declared = c.req.header('content-length')
    // Only an undeclared body is counted as it comes: touching it first would build a web stream every time.
    if (declared === undefined || c.req.header('transfer-encoding')) return counted(c, next)
    return Number(declared) > BODY_BYTES ? refuse() : next()
  }
}

/** POST /api/<action>: JSON in, a Reply out, with these headers. */
export const answerApi =
  (app: App, addressOf: (c: Context) => string, headers: Headers) => async (c: Context) => {
    const answer = await serve(app, {
      action: c.req.param('action') ?? '',
      input: jsonOf(await c.req.text()),
      identity: bearerOf(c.req.header('authorization')),
      address: addressOf(c),
      now: new Date(),
    })
    const slow = !answer.ok && answer.code === 'slow'
    return json(answer, statusOf(answer), slow ? { ...headers, 'Retry-After': '10' } : headers)
  }
