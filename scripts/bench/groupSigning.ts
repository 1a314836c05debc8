import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Action, Input, Output, Reply } from '../../contract'
import type { Db } from '../../cloud/db/db'
import { verifyLedger } from '../../cloud/pledge/verifyLedger'
import { startServerChild } from '../faults/child'
import { aStore } from '../faults/kills/store'
import type { Measure } from '../report'
import { aName } from './aName'
import { seeded, seededEvent } from './seed'

const TEXT = 'pre-appointment'
const WITHIN = 120
/** How often the hall's screen asks; an answer is there before the next question. */
const SCREEN_MS = 2000
/** People take up their phones within so long, and write their name in so long; the server's reading time is its own. */
const TAKE_UP_MS = 8000
const WRITE_MS = 8000
const PATIENCE_MS = 60_000

const event = seededEvent(1).id

async function ask<A extends Action>(url: string, by: number, action: A, input: Input<A>): Promise<Reply<A>> {
  const answer = await fetch(`${url}/api/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${seeded(by).token}` },
    body: JSON.stringify(input),
  })
  return (await answer.json()) as Reply<A>
}

async function sure<A extends Action>(
  url: string,
  by: number,
  action: A,
  input: Input<A>,
): Promise<Output<A>> {
  const reply = await ask(url, by, action, input)
  if (!reply.ok) throw new Error(`${action}: ${reply.message}`)
  return reply.data
}

async function seat(db: Db, people: number): Promise<void> {
  await db.execute(sql`
    insert into attendance ("id", "event", "person", "round", "way", "happenedAt", "atUnit", "atLevel", "atGroups", "enteredAt")
    select gen_random_uuid(), ${event}, p."id", 1, 'qr', now(), p."unit", p."level", p."groups", now() from person p`)
  await db.execute(sql`
    insert into account_grant ("id", "account", "role", "at")
    select gen_random_uuid(), a."id", 'organiser', now() from account a where a."person" = ${seeded(people + 1).person}`)
}

type Answered = { ms: number; at: number }

/** One phone: the card, the text, its reading time, the name; every fifth sends twice, as on a bad network. */
async function phone(url: string, by: number, answered: Answered[]): Promise<void> {
  await wait((by * 997) % TAKE_UP_MS)
  const { items } = await sure(url, by, 'pledge.waiting', {})
  if (items[0]?.event !== event) throw new Error('the card is not there')
  const { draft, text } = await sure(url, by, 'pledge.open', { slug: TEXT })
  await wait(text.minSeconds * 1000 + ((by * 613) % WRITE_MS))
  const input = { draft, event, strokes: aName(by), endReached: true as const }
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const began = performance.now()
    const replies = await Promise.all((by % 5 ? [0] : [0, 1]).map(() => ask(url, by, 'pledge.sign', input)))
    const refused = replies.find((reply) => !reply.ok)
    if (!refused) return void answered.push({ ms: performance.now() - began, at: Date.now() })
    if (!refused.ok && (refused.code !== 'closed' || Date.now() > until)) throw new Error(refused.message)
    await wait(500)
  }
}

/** The screen at the wall, until it is told to stop; how long its slowest answer took. */
function screen(url: string, by: number) {
  const seen = { slowest: 0, seals: [0] }
  let on = true
  const run = async () => {
    while (on) {
      const began = performance.now()
      const { seals } = await sure(url, by, 'pledge.hall', { event })
      seen.slowest = Math.max(seen.slowest, performance.now() - began)
      seen.seals.push(seals)
      await wait(SCREEN_MS)
    }
    return seen
  }
  const running = run()
  return () => ((on = false), running)
}

async function signTogether(url: string, people: number) {
  const organiser = people + 1
  const answered: Answered[] = []
  const began = Date.now()
  await sure(url, organiser, 'pledge.openHall', { event, slug: TEXT })
  const stop = screen(url, organiser)
  await Promise.all(Array.from({ length: people }, (_, n) => phone(url, n + 1, answered)))
  const ended = Date.now()
  const { minSeconds } = await sure(url, organiser, 'pledge.text', { slug: TEXT })
  const { slowest, seals } = await stop()
  const grew = seals.every((count, n) => n === 0 || count >= seals[n - 1]!)
  const closed = await sure(url, organiser, 'pledge.closeHall', { event })
  return { seconds: (ended - began) / 1000, minSeconds, answered, slowest, grew, seals: closed.seals }
}

const p99 = (all: Answered[]) =>
  all.map(({ ms }) => ms).sort((a, b) => a - b)[Math.ceil(all.length * 0.99) - 1] ?? 0
const tenths = (value: number) => Math.round(value * 10) / 10

type Done = Awaited<ReturnType<typeof signTogether>>

function linesOf(people: number, done: Done, held: number): Measure[] {
  const { seconds, minSeconds, seals, slowest, grew, answered } = done
  const line = (what: string, value: number, unit = '', goal = '', pass: boolean | null = null) => ({
    name: `PGlite, ${people} sign together: ${what}`,
    ...{ value, unit, goal, pass },
  })
  const all = String(people)
  const whole = `opening to last seal, ${minSeconds} s of it reading`
  return [
    line(whole, tenths(seconds), 's', `<= ${WITHIN}`, seconds <= WITHIN),
    line('seals on the screen, never fewer than before', seals, '', all, seals === people && grew),
    line('records that hold in the ledger', held, '', all, held === people),
    line('p99 of a signature', Math.round(p99(answered)), 'ms'),
    line("the screen's slowest answer", Math.round(slowest), 'ms', `<= ${SCREEN_MS}`, slowest <= SCREEN_MS),
  ]
}

/**
 * So many who attend read and sign one text together on PGlite, through the program's own server, while the hall's
 * screen looks on: from the opening of the hall to the last seal, the text's own reading time included.
 */
export async function groupSigning(people = 300): Promise<Measure[]> {
  const store = await aStore('PGlite', { people: people + 1, events: 1 })
  try {
    await store.look((db) => seat(db, people))
    const server = await startServerChild(store.env)
    const done = await signTogether(server.url, people).finally(() => server.end('SIGTERM'))
    const { records, broken } = await store.look((db) => verifyLedger(db, []))
    if (broken) console.error(broken)
    return linesOf(people, done, broken ? 0 : records)
  } finally {
    await store.remove()
  }
}
