import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { eq, sql } from 'drizzle-orm'
import { pino } from 'pino'
import { v7 } from 'uuid'
import { createApp, type App } from '../../../cloud/app'
import { readConfig } from '../../../cloud/config'
import { bond } from '../../../cloud/db/schema/family'
import { account, person } from '../../../cloud/db/schema/people'
import { serve, type Answer } from '../../../cloud/serve'
import type { Identity } from '../../../cloud/who'
import type { Output } from '../../../contract'
import { acceptance } from '../../support/family'
import { openedDb } from '../../support/inDb'
import { aMember, aVisitor, NOW, type Asker, type Someone } from '../../support/people'

const MANY = 12

async function aServer(): Promise<App> {
  const { db } = await openedDb()
  return createApp({ db, config: readConfig({}), filesDir: tmpdir(), log: pino({ level: 'silent' }) })
}

const ask = (app: App, action: string, input: object, identity: Identity) =>
  serve(app, { action, input, identity, address: randomUUID(), now: NOW })
const by = ({ openid }: Asker): Identity => ({ kind: 'openid', openid })
const nobody: Identity = { kind: 'none' }
const codes = (replies: Answer[]) => replies.map((reply) => (reply.ok ? 'ok' : reply.code)).sort()

async function anInvite(app: App, official: Someone) {
  const made = await ask(app, 'family.invite', { id: v7(), relation: '配偶' }, by(official))
  if (!made.ok) throw new Error(made.message)
  return (made.data as Output<'family.invite'>).token!
}

// What is committed here would meet the other tests of this worker.
afterAll(async () => {
  const { db } = await openedDb()
  await db.execute(sql`truncate person, unit, audit cascade`)
})

describe('many at once', () => {
  it('phones and browsers with one invite: one of them comes in, and nothing is left of the others', async () => {
    const app = await aServer()
    const official = await aMember(app.db)
    const [people, accounts] = [await app.db.$count(person), await app.db.$count(account)]
    const token = await anInvite(app, official)
    const replies = await Promise.all(
      Array.from({ length: MANY }, (_, at) =>
        ask(app, 'family.accept', acceptance(token), at % 2 ? nobody : by(aVisitor())),
      ),
    )
    expect(codes(replies)).toEqual([...Array(MANY - 1).fill('conflict'), 'ok'])
    expect(await app.db.$count(bond, eq(bond.official, official.id))).toBe(1)
    expect(await app.db.$count(person)).toBe(people + 1)
    expect(await app.db.$count(account)).toBe(accounts + 1)
  })

  it('one phone that sends again and again is bound once, and told so each time', async () => {
    const app = await aServer()
    const official = await aMember(app.db)
    const words = acceptance(await anInvite(app, official))
    const visitor = aVisitor()
    const replies = await Promise.all(
      Array.from({ length: MANY }, () => ask(app, 'family.accept', words, by(visitor))),
    )
    expect(codes(replies)).toEqual(Array(MANY).fill('ok'))
    expect(await app.db.$count(bond, eq(bond.official, official.id))).toBe(1)
  })

  it('one phone with two invites of one official is bound once', async () => {
    const app = await aServer()
    const official = await aMember(app.db)
    const tokens = [await anInvite(app, official), await anInvite(app, official)]
    const visitor = aVisitor()
    const replies = await Promise.all(
      tokens.map((token) => ask(app, 'family.accept', acceptance(token, '孙晴'), by(visitor))),
    )
    expect(codes(replies)).toEqual(['conflict', 'ok'])
    expect(await app.db.$count(bond, eq(bond.official, official.id))).toBe(1)
  })

  it('invites of one official stop at ten', async () => {
    const app = await aServer()
    const official = await aMember(app.db)
    const replies = await Promise.all(
      Array.from({ length: 14 }, () =>
        ask(app, 'family.invite', { id: v7(), relation: '配偶' }, by(official)),
      ),
    )
    expect(codes(replies)).toEqual([...Array(4).fill('conflict'), ...Array(10).fill('ok')])
  })
})
