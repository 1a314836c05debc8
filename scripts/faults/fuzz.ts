import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { pino } from 'pino'
import { createApp, type App } from '../../cloud/app'
import { ensureOwnSeal } from '../../cloud/certificate/ownSeal'
import { readConfig } from '../../cloud/config'
import { openDb } from '../../cloud/db/open'
import { serve } from '../../cloud/serve'
import { contract, type Action } from '../../contract'
import { ROLES, type Role } from '../../contract/limits'
import { GIVEN, namedBy, type Named } from '../../__tests__/support/fields'
import { anOrganiser, NOW, type Asker } from '../../__tests__/support/people'
import { aSide, shared, type Kind, type Shared, type Side } from '../../__tests__/support/world'
import type { Measure } from '../report'
import { example, inputSchema } from './example'
import { hostile } from './hostile'

type World = { on: Shared; sides: Side[]; askers: Record<Role, Asker | null> }

async function aWorld(app: App, name: string): Promise<World> {
  const on = await shared(app.db)
  const sides = [await aSide(app.db, `${name}甲`, on), await aSide(app.db, `${name}乙`, on)]
  const [own] = sides
  const bound = { member: own?.member ?? null, liaison: own?.liaison ?? null }
  return {
    on,
    sides,
    askers: {
      guest: null,
      relative: own?.kin.member ?? null,
      ...bound,
      organiser: await anOrganiser(app.db),
    },
  }
}

// Mostly who may ask, so that the question gets past the door; now and then anybody.
function askerOf({ askers }: World, action: Action, turn: number): Asker | null {
  const role = turn % 5 === 4 ? ROLES[turn % ROLES.length] : contract[action].role
  return askers[role ?? 'guest'] ?? (turn % 2 ? askers.member : null)
}

/** A real row's id, so that what is hostile beside it gets past the look-up. */
function idFor({ on, sides }: World, turn: number, named: Named): string {
  if (named in on) return on[named as keyof Shared]
  const kind = named.replace('new:', '') as Kind
  return sides[turn % sides.length]?.ids[kind] ?? 'no-such'
}

/** A valid input without what may be left out. */
function validFor(world: World, action: Action): () => object {
  const schema = inputSchema(action)
  let turn = 0
  return () => {
    turn++
    const { names, ...given } = GIVEN[action]?.[turn % (GIVEN[action]?.length ?? 1)] ?? {}
    const pick = (field: string) =>
      idFor(world, turn, names && field === 'id' ? names : namedBy(action, field))
    const whole = { ...(example(schema, '', pick) as object), ...given }
    return Object.fromEntries(Object.entries(whole).filter(([field]) => schema.required?.includes(field)))
  }
}

// What only a program's own trace would say.
const TRACE = /node_modules|\bat \S+ \(|\.(ts|js):\d+|select |insert |postgres|pglite/i

type Found = { action: Action; input: unknown; text: string }

async function fuzzCall(app: App, world: World, action: Action, inputs: unknown[]): Promise<Found[]> {
  const found: Found[] = []
  for (const [turn, input] of inputs.entries()) {
    const who = askerOf(world, action, turn)
    const identity = who ? { kind: 'openid' as const, openid: who.openid } : { kind: 'none' as const }
    // As it comes off the wire: what JSON cannot say never arrives.
    const arrived: unknown = JSON.parse(JSON.stringify(input) ?? 'null')
    const answer = await serve(app, { action, input: arrived, identity, address: '203.0.113.1', now: NOW })
    const text = JSON.stringify(answer.ok ? '' : answer)
    if ((!answer.ok && answer.code === 'broken') || TRACE.test(text)) found.push({ action, input, text })
  }
  return found
}

async function fuzzAll(app: App, perCall: number, seed: number) {
  const found: Found[] = []
  let asked = 0
  for (const [at, action] of (Object.keys(contract) as Action[]).entries()) {
    // A world of its own: what one call took away, the next still has.
    const world = await aWorld(app, action)
    const inputs = fc.sample(hostile(inputSchema(action), validFor(world, action)), {
      numRuns: perCall,
      seed: seed + at,
    })
    asked += inputs.length
    found.push(...(await fuzzCall(app, world, action, inputs)))
  }
  return { asked, found }
}

const UNLIMITED = { check: () => undefined, take: () => undefined }

// A seed that stays makes a run that failed one that can be repeated.
const SEED = 20261123

/**
 * Asks every call so many hostile questions, made from the contract, as every role, through the real door and on a
 * real database (DATABASE_URL, else an embedded one in memory). Rates are left out, or most would be answered `slow`.
 * @returns how many were answered as our own fault or showed our insides; the goal is none
 */
export async function fuzz({ perCall, seed = SEED }: { perCall: number; seed?: number }): Promise<Measure[]> {
  const opened = await openDb({ url: process.env.DATABASE_URL })
  try {
    const sealFile = join(tmpdir(), 'qingfeng-fuzz/seal.p12')
    await ensureOwnSeal(sealFile, readConfig({}), NOW)
    const made = await createApp({
      db: opened.db,
      sealFile,
      config: readConfig({}),
      filesDir: tmpdir(),
      keyFile: join(tmpdir(), 'qingfeng-fuzz/ledger.pem'),
      log: pino({ level: 'silent' }),
    })
    const app: App = { ...made, rates: UNLIMITED }
    const { asked, found } = await fuzzAll(app, perCall, seed)
    for (const { action, input, text } of found.slice(0, 20))
      console.error(action, JSON.stringify(input)?.slice(0, 300), text)
    return [
      {
        name: `hostile inputs answered as our fault (${opened.engine})`,
        value: found.length,
        unit: `of ${asked}`,
        goal: '0',
        pass: found.length === 0,
      },
    ]
  } finally {
    await opened.close()
  }
}
