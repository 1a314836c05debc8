import type { Context } from 'hono'
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

export const tooLarge = bodyLimit({
  maxSize: BODY_BYTES,
  onError: (c) =>
    c.json({ ok: false, code: 'input', message: '提交的内容太大了，请删减后再试。', requestId: '' }, 413),
})

/** POST /api/<action>: JSON in, a Reply out. */
export const answerApi = (app: App, addressOf: (c: Context) => string) => async (c: Context) => {
  const answer = await serve(app, {
    action: c.req.param('action') ?? '',
    input: jsonOf(await c.req.text()),
    identity: bearerOf(c.req.header('authorization')),
    address: addressOf(c),
    now: new Date(),
  })
  c.header('Cache-Control', 'no-store')
  if (!answer.ok && answer.code === 'slow') c.header('Retry-After', '10')
  return c.json(answer, statusOf(answer))
}
