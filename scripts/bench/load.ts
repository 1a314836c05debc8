import autocannon from 'autocannon'
import { tokens } from '../../cloud/event/codes'
import type { Kind } from './record'
import { aSigning } from './drafts'
import { seeded, seededEvent } from './seed'

export const CONNECTIONS = 32

/** Who signs, and how many texts each: all that there is to sign in one run. */
export const SIGNERS = 500
export const TEXTS = 24

export type Measured = { rate: number; p99: number }

/** What asks a server: `verb` over the program's own wire, `floor` with the bare values. */
export type Target = { url: string; kind: 'verb' | 'floor'; people: number; events: number }

/** `from`: a guest at that address, behind a proxy; else the person signed in as `by`. */
type Ask = { path: string; action: string; by: number; input: Record<string, unknown>; from?: string }

const BEAT = 15

/** Asks that never repeat: every person in turn, each beat the next one, each sign-in a new pair, each draft signed once. */
export function asker({ people, events }: Pick<Target, 'people' | 'events'>) {
  const counts = { heartbeat: 0, signIn: 0, list: 0, sign: 0 }
  let shown = { until: 0, codes: new Map<number, string>() }

  const codeOf = (n: number) => {
    const now = Date.now()
    if (now > shown.until) shown = { until: now + 10_000, codes: new Map() }
    const code = shown.codes.get(n) ?? tokens(seededEvent(n), new Date(now))[0]?.code ?? ''
    shown.codes.set(n, code)
    return code
  }
  return (kind: Kind): Ask => {
    const count = counts[kind]++
    if (kind === 'sign') {
      const signer = 1 + (count % SIGNERS)
      const input = aSigning(signer, 1 + Math.floor(count / SIGNERS))
      return { path: kind, action: 'pledge.sign', by: signer, input }
    }
    const by = 1 + (count % people)
    const round = Math.floor(count / people)
    if (kind === 'list') return { path: kind, action: 'content.list', by, input: {} }
    if (kind === 'heartbeat') {
      const from = round * BEAT
      const input = { session: seeded(by).session, beat: round, from, to: from + BEAT }
      return { path: kind, action: 'study.heartbeat', by, input }
    }
    if (round >= events) throw new Error('every person has signed in to every event')
    const event = seededEvent(round + 1).id
    return { path: kind, action: 'event.signIn', by, input: { event, token: codeOf(round + 1) } }
  }
}

export type Asker = ReturnType<typeof asker>

function dressed({ kind }: Target, { path, action, by, input, from }: Ask) {
  const headers = { 'content-type': 'application/json' }
  const { token, person } = seeded(by)
  const who = from ? { 'x-forwarded-for': from } : { authorization: `Bearer ${token}` }
  return kind === 'verb'
    ? {
        path: `/api/${action}`,
        headers: { ...headers, ...who },
        body: JSON.stringify(input),
      }
    : { path: `/${path}`, headers, body: JSON.stringify({ ...input, person }) }
}

const MOST_MS = 20_000

/**
 * Sends so many asks as fast as they are answered, over 32 connections; stops after 20 seconds on a slow machine.
 * Any answer but 200 fails the whole bench.
 */
export function measure(target: Target, next: () => Ask, requests: number): Promise<Measured> {
  return new Promise((done, fail) => {
    // autocannon looks at its clock once a second: too coarse for a short run, so the last answer's moment counts.
    const began = performance.now()
    let ended = began
    const run = autocannon(
      {
        url: target.url,
        connections: CONNECTIONS,
        amount: requests,
        method: 'POST',
        timeout: 60,
        requests: [{ setupRequest: (request) => ({ ...request, ...dressed(target, next()) }) }],
      },
      (error: unknown, result) => {
        clearTimeout(late)
        const { non2xx, errors } = result
        if (error || non2xx || errors)
          return fail(
            error ?? new Error(`${non2xx} answers were not 200, ${errors} failed, at ${target.url}`),
          )
        done({ rate: (result.requests.total / (ended - began)) * 1000, p99: result.latency.p99 })
      },
    )
    run.on('response', () => {
      ended = performance.now()
    })
    const late = setTimeout(() => run.stop(), MOST_MS)
  })
}
