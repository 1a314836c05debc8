import type { Output } from '../../../contract/index'
import { LATE_HOURS } from '../../../contract/limits'
import { call, CallError } from '../../lib/call'
import { keep, kept, type KeptBeat } from '../../lib/storage'
import { checkedIn } from './checkedIn'

type Reply = Output<'study.heartbeat'> | Output<'study.page'>
type Listener = { reply: (reply: Reply, beat: KeptBeat) => void; fault: (error: CallError) => void }

const LATE_MS = LATE_HOURS * 3_600_000
const MOST = 500
const listeners = new Map<string, Listener>()
let flight: Promise<void> | undefined

const same = (a: KeptBeat, b: KeptBeat) =>
  a.input.session === b.input.session && a.input.beat === b.input.beat && a.action === b.action

// What a full or forbidden store did not take; it lives as long as the app.
let unkept: KeptBeat[] = []
const stored = (): KeptBeat[] => kept('beats') ?? []
const waiting = (): KeptBeat[] => [...stored(), ...unkept]

function store(beat: KeptBeat): void {
  keep('beats', [...stored().filter((one) => beat.at - one.at < LATE_MS), beat].slice(-MOST))
  if (!stored().some((one) => same(one, beat))) unkept = [...unkept, beat].slice(-MOST)
}

function drop(beat: KeptBeat): void {
  const others = (one: KeptBeat) => !same(one, beat)
  unkept = unkept.filter(others)
  keep('beats', stored().filter(others))
}

/** No answer, or none that says no: the beat stays and goes out again under the same number. */
const mayYetCount = (error: CallError) => ['offline', 'slow', 'signin', 'broken'].includes(error.code)

async function sendOne(beat: KeptBeat): Promise<'gone' | 'stays' | 'stop'> {
  const listener = listeners.get(beat.input.session)
  try {
    const reply =
      beat.action === 'study.page' ? await call(beat.action, beat.input) : await call(beat.action, beat.input)
    drop(beat)
    if (reply.checked) checkedIn(reply.checked)
    listener?.reply(reply, beat)
    return 'gone'
  } catch (caught) {
    const error = caught instanceof CallError ? caught : new CallError('broken', '', '')
    if (mayYetCount(error)) return error.code === 'broken' ? 'stays' : 'stop'
    drop(beat)
    listener?.fault(error)
    return 'gone'
  }
}

async function drain(): Promise<void> {
  const tried: KeptBeat[] = []
  for (;;) {
    const next = waiting().find((beat) => !tried.some((one) => same(one, beat)))
    if (!next) return
    tried.push(next)
    if ((await sendOne(next)) === 'stop') return
  }
}

/** Sends what is kept, oldest first, one at a time. */
export function flush(): Promise<void> {
  flight ??= drain().finally(() => {
    flight = undefined
  })
  return flight
}

/** Keeps a beat until the server has answered it, so that a lost reply or a lost network loses no second. */
export async function post(beat: KeptBeat): Promise<void> {
  store(beat)
  await flight
  await flush()
}

/** Hears the answers to one session's beats. */
export function hear(session: string, listener: Listener): () => void {
  listeners.set(session, listener)
  return () => {
    if (listeners.get(session) === listener) listeners.delete(session)
  }
}
