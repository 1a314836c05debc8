import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { eq, inArray, sql } from 'drizzle-orm'
import { pino } from 'pino'
import { createApp, type App } from '../../../cloud/app'
import { readConfig } from '../../../cloud/config'
import { account, grant, invite, person, session } from '../../../cloud/db/schema/people'
import { inviteOne } from '../../../cloud/people/invite'
import { serve, type Answer } from '../../../cloud/serve'
import type { Identity } from '../../../cloud/who'
import { openedDb } from '../../support/inDb'
import { anOrganiser, aPerson, NOW } from '../../support/people'

const consent = '2026-11'
const MANY = 16

async function aServer(): Promise<App> {
  const { db } = await openedDb()
  return createApp({ db, config: readConfig({}), filesDir: tmpdir(), log: pino({ level: 'silent' }) })
}

const ask = (app: App, action: string, input: object, identity: Identity = { kind: 'none' }) =>
  serve(app, { action, input, identity, address: randomUUID(), now: NOW })

const codes = (replies: Answer[]) => replies.map((reply) => (reply.ok ? 'ok' : reply.code)).sort()

async function aSlip(app: App) {
  const someone = await aPerson(app.db, { name: `赛跑${randomUUID().slice(0, 8)}` })
  const { code } = await inviteOne({ db: app.db, now: NOW, secret: app.secret, by: null }, someone.id)
  return { ...someone, code }
}

// What is committed here would meet the other tests of this worker.
afterAll(async () => {
  const { db } = await openedDb()
  await db.execute(sql`truncate person, unit, audit cascade`)
})

describe('many at once', () => {
  it('with one code let exactly one in', async () => {
    const app = await aServer()
    const { id, code, name } = await aSlip(app)
    const replies = await Promise.all(
      Array.from({ length: MANY }, () => ask(app, 'people.bind', { code, name, consent })),
    )
    expect(codes(replies)).toEqual([...Array(MANY - 1).fill('conflict'), 'ok'])
    const held = await app.db.select().from(account).where(eq(account.person, id))
    expect(held).toHaveLength(1)
    const open = await app.db
      .select()
      .from(session)
      .where(eq(session.account, held[0]?.id ?? ''))
    expect(open).toHaveLength(1)
  })

  it('guessing names get five tries together', async () => {
    const app = await aServer()
    const { id, code, name } = await aSlip(app)
    const replies = await Promise.all(
      Array.from({ length: MANY }, (_, at) => ask(app, 'people.bind', { code, name: `猜${at}`, consent })),
    )
    expect(codes(replies).filter((one) => one === 'input')).toHaveLength(4)
    const [kept] = await app.db.select().from(invite).where(eq(invite.person, id))
    expect(kept).toMatchObject({ wrong: 5, usedAt: null })
    expect(codes([await ask(app, 'people.bind', { code, name, consent })])).toEqual(['closed'])
  })

  it('organisers who make codes for the same people, in whichever order, leave one open code each', async () => {
    const app = await aServer()
    const organisers = await Promise.all(Array.from({ length: 8 }, () => anOrganiser(app.db)))
    const people = await Promise.all(Array.from({ length: 12 }, () => aSlip(app)))
    const ids = people.map(({ id }) => id)
    const replies = await Promise.all(
      organisers.map(({ openid }, at) => {
        const list = at % 2 ? ids : [...ids].reverse()
        return ask(app, 'people.invite', { people: list }, { kind: 'openid', openid })
      }),
    )
    expect(codes(replies)).toEqual(Array(8).fill('ok'))
    const made = await app.db.select().from(invite).where(inArray(invite.person, ids))
    expect(made.filter(({ withdrawnAt }) => !withdrawnAt)).toHaveLength(ids.length)
  })

  it('organisers of several units who let WeChat’s reviewers in make one reviewer', async () => {
    const app = await aServer()
    const organisers = await Promise.all(Array.from({ length: 8 }, () => anOrganiser(app.db)))
    const replies = await Promise.all(
      organisers.map(({ openid }) => ask(app, 'people.review', { on: true }, { kind: 'openid', openid })),
    )
    expect(codes(replies)).toEqual(Array(8).fill('ok'))
    expect(await app.db.$count(person, eq(person.review, true))).toBe(1)
  })

  it('organisers who remove each other leave one', async () => {
    const app = await aServer()
    const all = await Promise.all(Array.from({ length: 4 }, () => anOrganiser(app.db)))
    const accounts = all.map((one) => one.account)
    // Whoever was an organiser before stays out of this: only these four count.
    await app.db.delete(grant).where(eq(grant.role, 'organiser'))
    const grants = accounts.map((of) => ({
      id: randomUUID(),
      account: of,
      role: 'organiser',
      unit: null,
      at: NOW,
    }))
    await app.db.insert(grant).values(grants)
    await Promise.all(
      all.map(({ openid }, at) =>
        ask(
          app,
          'people.revoke',
          { grant: grants[(at + 1) % 4]?.id, reason: '互相收回' },
          { kind: 'openid', openid },
        ),
      ),
    )
    const left = await app.db.select().from(grant).where(inArray(grant.account, accounts))
    expect(left.filter(({ revokedAt }) => revokedAt === null).length).toBeGreaterThanOrEqual(1)
  })
})
