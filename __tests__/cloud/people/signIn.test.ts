import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { session } from '../../../cloud/db/schema/people'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { anOrganiser, aPerson } from '../../support/people'

type Handler = (asked: URL, response: ServerResponse) => void

/** A stand-in for WeChat's server on this machine; answers until the work is done. */
async function withWechat<T>(handler: Handler, work: (api: string) => Promise<T>): Promise<T> {
  const server = createServer((request: IncomingMessage, response) =>
    handler(new URL(request.url ?? '', 'http://127.0.0.1'), response),
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
}

const says =
  (body: object): Handler =>
  (_, response) =>
    void response.end(JSON.stringify(body))

const configOf = (api: string) => ({ config: { wechat: { appid: 'wx1', secret: 's3cret', api } } })
const jsCode = '0a1B2c'

describe('people.signIn', () => {
  it('turns wx.login’s code into a token; WeChat’s session key goes nowhere', () =>
    inDb(async (db) => {
      const asked: URL[] = []
      const handler: Handler = (url, response) => {
        asked.push(url)
        response.end(JSON.stringify({ openid: 'o-phone', session_key: 'k3y', unionid: 'u' }))
      }
      await withWechat(handler, async (api) => {
        const reply = await callAs(db, null, 'people.signIn', { jsCode }, configOf(api))
        expect(Object.keys(reply).sort()).toEqual(['expiresAt', 'token'])
        expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toEqual({
          appid: 'wx1',
          secret: 's3cret',
          js_code: jsCode,
          grant_type: 'authorization_code',
        })
        expect(JSON.stringify(await db.select().from(session))).not.toContain('k3y')
        const phone = { kind: 'bearer' as const, token: reply.token }
        const someone = await aPerson(db)
        const organiser = await anOrganiser(db)
        const { slips } = await callAs(db, organiser, 'people.invite', { people: [someone.id] })
        const bind = { code: slips[0]?.code ?? '', name: someone.name, consent: '2026-11' }
        expect((await callAs(db, phone, 'people.bind', bind)).token).toBeNull()
        expect((await callAs(db, phone, 'people.me', {})).person?.name).toBe(someone.name)
        await callAs(db, organiser, 'people.unbind', { person: someone.id, reason: '换了手机' })
        expect((await callAs(db, phone, 'people.me', {})).person).toBeNull()
        const next = await callAs(db, null, 'people.signIn', { jsCode }, configOf(api))
        const again = { kind: 'bearer' as const, token: next.token }
        expect((await callAs(db, again, 'people.me', {})).person).toBeNull()
      })
    }))

  it.each([
    [40029, 'input', '重新打开'],
    [45011, 'slow', '一分钟'],
    [40226, 'forbidden', '风险'],
    [-1, 'slow', '繁忙'],
    [40013, 'broken', '服务出错'],
  ])('says WeChat’s refusal %d kindly', (errcode, code, words) =>
    inDb((db) =>
      withWechat(says({ errcode, errmsg: 'invalid code, rid: 1' }), async (api) => {
        const reply = await replyAs(db, null, 'people.signIn', { jsCode }, configOf(api))
        expect(reply).toMatchObject({ code, message: expect.stringContaining(words) })
        expect(JSON.stringify(reply)).not.toContain('rid')
      }),
    ),
  )

  it('gives up after four seconds of silence, and on an answer that is no JSON', () =>
    inDb(async (db) => {
      const began = Date.now()
      const silent: Handler = () => undefined
      await withWechat(silent, async (api) =>
        expect(await replyAs(db, null, 'people.signIn', { jsCode }, configOf(api))).toMatchObject({
          code: 'slow',
        }),
      )
      expect(Date.now() - began).toBeGreaterThan(3_900)
      expect(Date.now() - began).toBeLessThan(8_000)
      const page: Handler = (_, response) => void response.end('<html>')
      await withWechat(page, async (api) =>
        expect(await replyAs(db, null, 'people.signIn', { jsCode }, configOf(api))).toMatchObject({
          code: 'slow',
        }),
      )
    }))

  it('says so where WeChat is not configured', () =>
    inDb(async (db) => {
      const reply = await replyAs(db, null, 'people.signIn', { jsCode }, { config: { wechat: null } })
      expect(reply).toMatchObject({ code: 'closed', message: expect.stringContaining('绑定码') })
    }))
})
