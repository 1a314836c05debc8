import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { importPack } from '../../cloud/content/importPack'
import type { Db } from '../../cloud/db/db'
import { localFiles } from '../../cloud/files/local'
import { ledgerKeyOf } from '../../cloud/pledge/keys'
import type { Output, Reply } from '../../contract'
import { aSigning } from '../../__tests__/support/ledger'
import { startChild, startServerChild, type Child } from '../faults/child'
import { aStore, type Store } from '../faults/kills/store'
import type { Measure } from '../report'
import { aName } from './aName'
import { measure, type Measured, type Target } from './load'
import { idOf, seeded } from './seed'

/** The longest of the texts, in the hands of people who each open their certificate once, then verify. */
const TEXT = 'family-support'
const PHONES = 128
const BARE = 'select * from signing where "serial" = $1'
const ROUNDS = 3

type Sealed = Output<'pledge.certificate'>
type Signing = { signing: string; serial: string }

const MOST = { ms: 300, kb: 120, times: 2, mb: 700 }

/** Everybody has signed: rows and ledger as the call itself writes them. */
async function signAll(db: Db, { DATA_DIR }: Store['env']): Promise<Signing[]> {
  const files = localFiles(join(DATA_DIR, 'files'), '', '')
  await importPack(db, 'content', { production: false, now: new Date(), files })
  const key = ledgerKeyOf(null, join(DATA_DIR, 'keys/ledger.pem'))!
  const all: string[] = []
  for (let n = 1; n <= PHONES; n++) {
    const who = {
      id: seeded(n).person,
      name: `人员${n}`,
      unit: idOf(`unit${n % 50}`),
      account: '',
      openid: '',
    }
    all.push(await aSigning(db, key, who, TEXT, new Date(), aName(n)))
  }
  const { rows } = await db.execute<Signing>(
    sql`select "id" as signing, "serial" from signing order by array_position(${sql.param(all)}::uuid[], "id")`,
  )
  return rows
}

async function open(url: string, by: number, { signing }: Signing): Promise<{ ms: number; sealed: Sealed }> {
  const began = performance.now()
  const answer = await fetch(`${url}/api/pledge.certificate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${seeded(by).token}` },
    body: JSON.stringify({ signing }),
  })
  const reply = (await answer.json()) as Reply<'pledge.certificate'>
  if (!reply.ok) throw new Error(reply.message)
  return { ms: performance.now() - began, sealed: reply.data }
}

const sorted = (values: number[]) => [...values].sort((a, b) => a - b)
const middle = (values: number[]) => sorted(values)[Math.floor(values.length / 2)] ?? 0

/** The first opening of each; the very first of all also reads the font and the seal. */
async function firstOpenings(server: Child, signings: Signing[]): Promise<Measure[]> {
  const opened = []
  for (const [at, signing] of signings.entries()) opened.push(await open(server.url, at + 1, signing))
  const times = opened.map(({ ms }) => ms)
  const ms = Math.round(middle(times))
  const kb = Math.round(Math.max(...opened.map(({ sealed }) => sealed.bytes)) / 1024)
  const again = []
  for (const [at, signing] of signings.entries()) again.push((await open(server.url, at + 1, signing)).ms)
  const line = (name: string, value: number, unit: string, goal = '', pass: boolean | null = null) => ({
    ...{ name: `certificate, ${name}`, value, unit, goal, pass },
  })
  const mb = server.memory()
  return [
    line('drawn, sealed, stored: median', ms, 'ms', `<= ${MOST.ms}`, ms <= MOST.ms),
    line('the first of a server', Math.round(times[0] ?? 0), 'ms'),
    line(
      'p99 of the others',
      Math.round(sorted(times.slice(1))[Math.floor(times.length * 0.99) - 1] ?? 0),
      'ms',
    ),
    line('opened again: median', Math.round(middle(again) * 10) / 10, 'ms'),
    line('the largest', kb, 'KB', `<= ${MOST.kb}`, kb <= MOST.kb),
    line(`server memory after ${signings.length}`, mb, 'MB', `< ${MOST.mb}`, mb < MOST.mb),
  ]
}

/** pledge.verify against one bare select of the signing's row, on an equal store behind bare node:http. */
async function verification(verb: Target, floor: Target, signings: Signing[]): Promise<Measure[]> {
  let turn = 0
  const next = () => {
    const by = (turn++ % signings.length) + 1
    const input = { serial: signings[by - 1]!.serial }
    return { path: 'bare', action: 'pledge.verify', by, input, from: `203.0.113.${by}` }
  }
  const runs: { verb: Measured; floor: Measured }[] = []
  for (let n = 0; n <= ROUNDS; n++)
    runs.push({ verb: await measure(verb, next, 2000), floor: await measure(floor, next, 2000) })
  const ratios = runs.slice(1).map((run) => run.floor.rate / run.verb.rate)
  const value = Math.round(middle(ratios) * 100) / 100
  const rate = (kind: 'verb' | 'floor') => Math.round(middle(runs.slice(1).map((run) => run[kind].rate)))
  const line = (name: string, value: number, unit: string) => ({ name, value, unit, goal: '', pass: null })
  const name = 'pledge.verify, times a bare select of its row'
  return [
    line('pledge.verify: rate', rate('verb'), 'requests/s'),
    line('a bare select of its row: rate', rate('floor'), 'requests/s'),
    { name, value, unit: '', goal: `<= ${MOST.times}`, pass: value <= MOST.times },
  ]
}

const targetOf = (kind: Target['kind'], { url }: Child): Target => ({ url, kind, people: PHONES, events: 1 })

/** Certificates opened for the first time and again, and the verification page's call, on PGlite. */
export async function certificates(): Promise<Measure[]> {
  const store = await aStore('PGlite', { people: PHONES, events: 1 })
  const dir = mkdtempSync(join(tmpdir(), 'qingfeng-bare-'))
  const children: Child[] = []
  try {
    const signings = await store.look((db) => signAll(db, store.env))
    cpSync(store.env.DATA_DIR, dir, { recursive: true })
    const recorded = join(dir, 'recorded.json')
    writeFileSync(recorded, JSON.stringify({ bare: [{ text: BARE, params: [{ slot: 'serial' }] }] }))
    // Who holds a sheet asks without signing in, each from elsewhere.
    const server = await startServerChild({ ...store.env, TRUST_PROXIES: '1' })
    children.push(server)
    const bare = { DATA_DIR: dir, DATABASE_URL: '', RECORDED: recorded }
    const floor = await startChild('scripts/bench/floor.ts', bare)
    children.push(floor)
    return [
      ...(await firstOpenings(server, signings)),
      ...(await verification(targetOf('verb', server), targetOf('floor', floor), signings)),
    ]
  } finally {
    await Promise.all(children.map((child) => child.end('SIGTERM')))
    rmSync(dir, { recursive: true, force: true })
    await store.remove()
  }
}
