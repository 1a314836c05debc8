import { request } from 'node:http'
import { aHost, type TestHost } from '../../support/aHost'

let host: TestHost
beforeAll(async () => {
  host = await aHost({ trial: true, publicUrl: 'https://qingfeng.example' })
})
afterAll(() => host.stop())

const post = (action: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${host.url}/api/${action}`, { method: 'POST', body, headers })

describe('POST /api/<action>', () => {
  test('answers who is not signed in with 401 and words to show', async () => {
    const reply = await post('programme.mine', '{}')
    expect(reply.status).toBe(401)
    expect(await reply.json()).toMatchObject({
      ok: false,
      code: 'signin',
      message: '请先登录，再使用这项功能。',
    })
  })

  test('believes no x-wx-* header', async () => {
    const reply = await post('programme.mine', '{}', { 'x-wx-openid': 'someone', 'x-wx-unionid': 'someone' })
    expect(reply.status).toBe(401)
  })

  test.each([['{'], ['[]'], ['"x"'], ['['.repeat(50_000)]])('takes %.20s as a wrong input', async (body) => {
    const reply = await post('programme.list', body)
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ ok: false, code: 'input' })
  })

  test('does not know names that only an object has', async () => {
    for (const action of ['constructor', '__proto__', 'no.such'])
      expect((await post(action, '{}')).status).toBe(404)
  })

  test('refuses a body that is too large', async () => {
    expect((await post('content.list', JSON.stringify({ query: 'x'.repeat(120_000) }))).status).toBe(413)
  })
})

describe('the site', () => {
  test('is sent again only when it changed', async () => {
    const first = await fetch(host.url)
    expect(await first.text()).toContain('清风')
    const tag = first.headers.get('etag') ?? ''
    expect((await fetch(host.url, { headers: { 'if-none-match': tag } })).status).toBe(304)
  })

  test('keeps hashed files for a year and sends them compressed', async () => {
    const script = await fetch(`${host.url}/js/app.12345678.js`, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'gzip' },
    })
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect(script.headers.get('content-encoding')).toBe('gzip')
  })

  test('allows its one inline script by hash and no other', async () => {
    const { headers } = await fetch(host.url)
    const csp = headers.get('content-security-policy') ?? ''
    expect(csp).toMatch(/script-src 'self' 'sha256-[\w+/=]+';/)
    expect(csp).toContain("frame-ancestors 'none'")
    expect(csp).toMatch(/media-src 'self' blob: https:\/\/qingfeng\.example;/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('stays inside its folder', async () => {
    // fetch() would tidy the path before sending it.
    const raw = (path: string) =>
      new Promise<number>((done) =>
        request(`${host.url}`, { path }, (reply) => done(reply.resume().statusCode ?? 0)).end(),
      )
    for (const path of [
      '/../outside.txt',
      '/js/../../outside.txt',
      '/%2e%2e/outside.txt',
      '/..%2foutside.txt',
    ])
      expect(await raw(path)).toBe(404)
  })

  test('hands a scanned link to the page as WeChat would', async () => {
    const reply = await fetch(`${host.url}/s?e=1&t=2`, { redirect: 'manual' })
    expect(reply.status).toBe(302)
    expect(reply.headers.get('location')).toBe(
      `/#/pages/home/index?q=${encodeURIComponent('https://qingfeng.example/s?e=1&t=2')}`,
    )
  })
})

describe('a film', () => {
  const film = 'films/a-pen.mp4'
  const signed = async (at = new Date()) =>
    host.url + (await host.app.files.url(film, at)).replace('https://qingfeng.example', '')

  test('without a fresh signature is 403', async () => {
    const address = await signed()
    expect((await fetch(`${host.url}/media/${film}`)).status).toBe(403)
    expect((await fetch(address.replace(/s=./, 's=_'))).status).toBe(403)
    expect((await fetch(address.replace('a-pen', 'b-pen'))).status).toBe(403)
    expect((await fetch(await signed(new Date(Date.now() - 7 * 3600_000)))).status).toBe(403)
  })

  test('is sent whole, by range, and not past its end', async () => {
    const address = await signed()
    const range = (value: string) => fetch(address, { headers: { range: value } })
    const whole = await fetch(address)
    expect([whole.status, await whole.text(), whole.headers.get('accept-ranges')]).toEqual([
      200,
      '0123456789',
      'bytes',
    ])
    const part = await range('bytes=2-4')
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
    ])
    expect((await range('bytes=10-')).status).toBe(416)
  })
})

test('the interface description is shown in the trial only', async () => {
  expect((await fetch(`${host.url}/openapi.json`)).status).toBe(200)
  const plain = await aHost()
  expect((await fetch(`${plain.url}/openapi.json`)).status).toBe(404)
  await plain.stop()
})

test('stopping finishes what was asked, then closes the database', async () => {
  const own = await aHost()
  expect((await fetch(`${own.url}/readyz`)).status).toBe(200)
  const asked = Array.from({ length: 20 }, () =>
    fetch(`${own.url}/api/programme.list`, { method: 'POST', body: '{}' }),
  )
  await new Promise((done) => setImmediate(done))
  const stopped = own.stop()
  const answers = await Promise.allSettled(asked)
  await stopped
  expect(own.closed()).toBe(true)
  for (const answer of answers)
    if (answer.status === 'fulfilled') expect(await answer.value.json()).toHaveProperty('ok')
  await expect(fetch(`${own.url}/healthz`)).rejects.toThrow()
})
