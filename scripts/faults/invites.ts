import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { v7 } from 'uuid'
import { aMember, aVisitor, type Someone } from '../../__tests__/support/people'
import { createApp, type App } from '../../cloud/app'
import { readConfig } from '../../cloud/config'
import type { Db } from '../../cloud/db/db'
import { bond } from '../../cloud/db/schema/family'
import { serve } from '../../cloud/serve'
import type { Identity } from '../../cloud/who'
import { INVITE_DAYS, PRIVACY_VERSION } from '../../contract/limits'
import type { Measure } from '../report'
import type { Store } from './kills/store'

const DAY = 86_400_000
const UNLIMITED = { check: () => undefined, take: () => undefined }

type Invite = { id: string; token: string }
type World = { app: App; official: Someone; invite: Invite; now: Date }

const phone = (): Identity => ({ kind: 'openid', ...aVisitor() })
const browser = (): Identity => ({ kind: 'none' })
const asker = (turn: number) => (turn % 2 ? phone() : browser())

async function ask(app: App, identity: Identity, action: string, input: object, now: Date) {
  return serve(app, { action, input, identity, address: '203.0.113.9', now })
}

const accept = ({ app, now }: World, who: Identity, token: string, at = now) => {
  const words = { name: '远方来客', relation: '其他家人', adult: true, consent: PRIVACY_VERSION }
  return ask(app, who, 'family.accept', { token, ...words }, at)
}

const inviter = ({ official }: World): Identity => ({ kind: 'openid', openid: official.openid })

/** One letter of a real token is another one. */
function bent(token: string, turn: number): string {
  const at = turn % token.length
  return token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
}

/** Each way to come in that must not work, and how many bonds there may be after it. */
const WAYS: Record<string, (world: World, turn: number) => Promise<number>> = {
  expired: async (world, turn) => {
    const late = new Date(world.now.getTime() + INVITE_DAYS * DAY + (turn % 3) * DAY)
    await accept(world, asker(turn), world.invite.token, late)
    return 0
  },
  withdrawn: async (world, turn) => {
    await ask(world.app, inviter(world), 'family.withdrawInvite', { id: world.invite.id }, world.now)
    await accept(world, asker(turn), world.invite.token)
    return 0
  },
  used: async (world, turn) => {
    await accept(world, phone(), world.invite.token)
    await accept(world, asker(turn), world.invite.token)
    return 1
  },
  forged: async (world, turn) => {
    const token = turn % 4 ? bent(world.invite.token, turn) : randomBytes(24).toString('base64url')
    await accept(world, asker(turn), token)
    return 0
  },
  own: async (world) => {
    await accept(world, inviter(world), world.invite.token)
    return 0
  },
  raced: async (world, turn) => {
    await Promise.all([asker(turn), asker(turn + 1)].map((who) => accept(world, who, world.invite.token)))
    return 1
  },
  'withdrawn amid': async (world, turn) => {
    const { app, invite, now } = world
    const [taken] = await Promise.all([
      accept(world, asker(turn), invite.token),
      ask(app, inviter(world), 'family.withdrawInvite', { id: invite.id }, now),
    ])
    return taken.ok ? 1 : 0
  },
}

async function aWorld(app: App, now: Date): Promise<World> {
  const official = await aMember(app.db)
  const identity: Identity = { kind: 'openid', openid: official.openid }
  const made = await ask(app, identity, 'family.invite', { id: v7(), relation: '其他家人' }, now)
  if (!made.ok) throw new Error(`no invite: ${made.message}`)
  return { app, official, invite: made.data as Invite, now }
}

async function count(db: Db, tries: number, now: Date): Promise<Map<string, [wrong: number, of: number]>> {
  const config = readConfig({})
  const places = { filesDir: tmpdir(), keyFile: join(tmpdir(), 'qingfeng-invites/ledger.pem') }
  const made = await createApp({ db, config, ...places, log: pino({ level: 'silent' }) })
  const app: App = { ...made, rates: UNLIMITED }
  const ways = Object.entries(WAYS)
  const counted = new Map<string, [number, number]>()
  for (let turn = 0; turn < tries; turn++) {
    const [name, tryIt] = ways[turn % ways.length]!
    const world = await aWorld(app, now)
    const allowed = await tryIt(world, Math.floor(turn / ways.length))
    const held = await db.$count(bond, eq(bond.official, world.official.id))
    const [wrong, of] = counted.get(name) ?? [0, 0]
    counted.set(name, [wrong + Math.abs(held - allowed), of + 1])
  }
  return counted
}

/**
 * So many tries to come into a family that is not one's own: with an invite that has expired, was withdrawn, used,
 * forged, is one's own, raced by two phones, or withdrawn in the same moment. Through the real door.
 * @returns by way, how many bonds there were that should not be, or were not that should; the goal is none
 */
export const invites = (store: Store, tries: number): Promise<Measure[]> =>
  store.look(async (db) =>
    [...(await count(db, tries, new Date()))].map(([name, [wrong, of]]) => ({
      name: `${store.engine}, family invites ${name}: wrong bindings`,
      value: wrong,
      unit: `of ${of}`,
      goal: '0',
      pass: wrong === 0,
    })),
  )
