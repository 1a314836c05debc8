import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { session } from '../../../cloud/db/schema/people'
import { hashOf } from '../../../cloud/who'
import { aContext, buildBundle, type Bundle } from '../../support/bundle'
import { databaseUrl, openedDb } from '../../support/inDb'
import { aMember, anOrganiser, NOW, type Someone } from '../../support/people'

let bundle: Bundle
let env: Record<string, string>
let member: Someone
let organiser: Someone

beforeAll(async () => {
  bundle = buildBundle()
  env = { DATABASE_URL: (await databaseUrl()) ?? '' }
  const { db } = await openedDb()
  member = await aMember(db)
  organiser = await anOrganiser(db)
}, 60_000)

afterAll(async () => {
  bundle.remove()
  const { db } = await openedDb()
  await db.execute(sql`truncate person, unit, job cascade`)
})

const me = { action: 'people.me', input: {} }
const personIn = (reply: unknown) => (reply as { data?: { person?: { id: string } } }).data?.person?.id

test('the openid of the context is the person who asks', () => {
  expect(personIn(bundle.run('api', me, aContext(member.openid), env))).toBe(member.id)
})

test('a body that claims another openid changes nothing', () => {
  const { openid } = organiser
  const claims = {
    ...me,
    openid,
    userInfo: { openId: openid },
    WX_OPENID: openid,
    environment: JSON.stringify({ WX_OPENID: openid }),
  }
  expect(personIn(bundle.run('api', { ...claims, input: { openid } }, aContext(member.openid), env))).toBe(
    member.id,
  )
  expect(personIn(bundle.run('api', claims, aContext(), { ...env, WX_OPENID: openid }))).toBeUndefined()
})

test('over HTTP access a bearer session counts and an openid never', async () => {
  const { db } = await openedDb()
  const token = v7()
  const expiresAt = new Date(Date.now() + 3600_000)
  await db
    .insert(session)
    .values({ id: v7(), tokenHash: hashOf(token), account: member.account, createdAt: NOW, expiresAt })
  const ask = (headers: Record<string, string>) => {
    const event = {
      path: '/api/people.me',
      httpMethod: 'POST',
      headers,
      body: Buffer.from('{}').toString('base64'),
      isBase64Encoded: true,
    }
    const reply = bundle.run('api', event, aContext(organiser.openid), env) as {
      statusCode: number
      body: string
    }
    return [reply.statusCode, personIn(JSON.parse(reply.body))]
  }
  expect(ask({ Authorization: `Bearer ${token}` })).toEqual([200, member.id])
  expect(ask({ 'x-wx-openid': organiser.openid })).toEqual([200, undefined])
})

test('a scanned link over HTTP access goes to the program', () => {
  const event = { path: '/s', httpMethod: 'GET', headers: {}, queryStringParameters: { e: '1' } }
  const reply = bundle.run('api', event, aContext(), { ...env, PUBLIC_URL: 'https://qingfeng.example' })
  expect(reply).toMatchObject({
    statusCode: 302,
    headers: {
      location: `https://qingfeng.example/#/pages/home/index?q=${encodeURIComponent('https://qingfeng.example/s?e=1')}`,
    },
  })
})

test('the tick runs what is due, and again does nothing', async () => {
  const timer = { Type: 'Timer', TriggerName: 'tick', Time: '2026-11-23T00:00:00Z' }
  const { db } = await openedDb()
  const ran = async () => (await db.execute(sql`select name, "ranAt" from job order by name`)).rows
  expect(bundle.run('tick', timer, aContext(), env)).toEqual({ ok: true })
  const first = await ran()
  expect(first.length).toBeGreaterThan(0)
  expect(bundle.run('tick', timer, aContext(), env)).toEqual({ ok: true })
  expect(await ran()).toEqual(first)
})
