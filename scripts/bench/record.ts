import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { pino } from 'pino'
import { createApp, type App } from '../../cloud/app'
import { readConfig } from '../../cloud/config'
import type { Db } from '../../cloud/db/db'
import { parsers } from '../../cloud/db/durable'
import { migrate } from '../../cloud/db/migrate'
import { tokens } from '../../cloud/event/codes'
import { serve } from '../../cloud/serve'
import { aSigning, seedDrafts } from './drafts'
import { seed, seeded, seededEvent } from './seed'

/** The hot calls; `sign` once in a while by everybody in one hall. */
export const KINDS = ['heartbeat', 'signIn', 'list', 'sign'] as const
export type Kind = (typeof KINDS)[number]

/** A value as it stands, or the name of what each request puts in its place. */
type Param = { value: unknown } | { slot: string }
export type Query = { text: string; params: Param[]; together?: boolean }
type Heard = { text: string; params: unknown[] }
export type Recorded = Record<Kind, Query[]>

// So many sign one after another that the last one's place in the ledger is no other number of its statements.
const SIGNERS = 7

const UUID7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7/

// What of a recorded statement changes from request to request, found again by its value.
function slotted(params: unknown[], slots: Record<string, unknown>): Param[] {
  return params.map((value) => {
    const slot = Object.keys(slots).find((name) => slots[name] !== undefined && slots[name] === value)
    if (slot) return { slot }
    return typeof value === 'string' && UUID7.test(value) ? { slot: 'fresh' } : { value }
  })
}

type Calls = { by: number; input: Record<string, unknown> }[]

/** What the last of these calls sends; the ones before it warm what a server keeps: the session, the event's secret, the day's seal. */
async function lastOf(app: App, heard: Heard[], now: Date, action: string, calls: Calls): Promise<Query[]> {
  let slots: Record<string, unknown> = {}
  let replied: Record<string, unknown> = {}
  for (const { by, input } of calls) {
    heard.length = 0
    slots = { ...input, person: seeded(by).person, now: now.toISOString(), previous: replied.hash }
    const identity = { kind: 'bearer' as const, token: seeded(by).token }
    const reply = await serve(app, { action, input, identity, address: '127.0.0.1', now })
    if (!reply.ok) throw new Error(`${action}: ${reply.message}`)
    replied = reply.data
  }
  const { serial, hash } = replied
  slots = { ...slots, ...(hash ? { serial, hash, place: calls.length } : {}) }
  const own = heard.filter(({ text }) => !text.includes('"tokenHash"'))
  const last = own.findIndex(({ text }) => text.includes('insert into ledger '))
  return own.map(({ text, params }, at) => ({ text, params: slotted(params, slots), together: at <= last }))
}

/**
 * Runs each call once on a small database and writes down the very SQL that its verb sends: the statements of
 * the floor. The look-up of the session, which is kept for ten seconds, is not among them.
 */
export async function record(): Promise<Recorded> {
  const heard: Heard[] = []
  const logger = { logQuery: (text: string, params: unknown[]) => void heard.push({ text, params }) }
  const pg = await PGlite.create({ parsers })
  // The two drivers differ in what a raw statement returns besides rows; Db names only the rows.
  const db = drizzle(pg, { logger }) as unknown as Db
  await migrate(db)
  const now = new Date()
  await seed(db, { people: SIGNERS, events: 1 }, now)
  await seedDrafts(db, { people: SIGNERS, texts: 1 }, now)
  const log = pino({ level: 'silent' })
  const dir = mkdtempSync(join(tmpdir(), 'qingfeng-record-'))
  const keyFile = join(dir, 'ledger.pem')
  const app = await createApp({ db, config: readConfig({}), filesDir: dir, keyFile, log })
  const event = seededEvent(1)
  const token = tokens(event, now)[0]?.code
  const recordLast = (action: string, calls: Calls) => lastOf(app, heard, now, action, calls)
  const session = seeded(2).session
  const signIn = { event: event.id, token }
  const signings = Array.from({ length: SIGNERS }, (_, n) => ({ by: n + 1, input: aSigning(n + 1, 1) }))
  const recorded = {
    heartbeat: await recordLast('study.heartbeat', [
      { by: 2, input: { session, beat: 0, from: 0, to: 30 } },
      { by: 2, input: { session, beat: 7, from: 30, to: 45 } },
    ]),
    signIn: await recordLast('event.signIn', [
      { by: 1, input: signIn },
      { by: 2, input: signIn },
    ]),
    list: await recordLast('content.list', [
      { by: 2, input: {} },
      { by: 2, input: {} },
    ]),
    sign: await recordLast('pledge.sign', signings),
  }
  await pg.close()
  rmSync(dir, { recursive: true, force: true })
  return recorded
}
