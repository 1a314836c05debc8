import type { Output } from '../../../contract/index'
import { LATE_HOURS } from '../../../contract/limits'
import { call, type CallError } from '../../lib/call'
import { beforeLeaving, lastOwner, onOwner } from '../../lib/session'
import { keepOwn, keptOwn, owner, type KeptBeat } from '../../lib/storage'
import { asCallError } from '../../lib/useLoad'
import { checkedIn } from './checkedIn'

export type Reply = Output<'study.heartbeat'> | Output<'study.page'>
type Listener = { reply: (reply: Reply, beat: KeptBeat) => void; fault: (error: CallError) => void }
type Whose = string | undefined

const LATE_MS = LATE_HOURS * 3_600_000
const MOST = 500
const listeners = new Map<string, Listener>()
// Whose session it is, also when the sign-in has run out under it.
const learners = new Map<string, Whose>()
let flight: Promise<void> | undefined

const nameOf = ({ action, input }: KeptBeat) => `${action} ${input.session} ${input.beat}`
const same = (a: KeptBeat, b: KeptBeat) => nameOf(a) === nameOf(b)

// What a full or forbidden store did not take; it lives as long as the app.
let unkept: { whose: Whose; beat: KeptBeat }[] = []
// What the server broke on goes out after all others, so that one bad beat holds up none.
const broke = new Set<string>()

const stored = (whose: Whose): KeptBeat[] => keptOwn('beats', whose) ?? []
const waiting = (whose: Whose): KeptBeat[] => [
  ...stored(whose),
  ...unkept.filter((one) => one.whose === whose).map(({ beat }) => beat),
]

function store(beat: KeptBeat): void {
  const { session } = beat.input
  const whose = learners.has(session) ? learners.get(session) : owner()
  // The last seconds of a page that closes because its learner has left.
  if (whose !== undefined && whose !== lastOwner()) return
  const young = stored(whose).filter((one) => beat.at - one.at < LATE_MS)
  keepOwn('beats', [...young, beat].slice(-MOST), whose)
  if (!stored(whose).some((one) => same(one, beat))) unkept = [...unkept, { whose, beat }].slice(-MOST)
}

function drop(beat: KeptBeat, whose: Whose): void {
  broke.delete(nameOf(beat))
  unkept = unkept.filter((one) => !same(one.beat, beat))
  keepOwn(
    'beats',
    stored(whose).filter((one) => !same(one, beat)),
    whose,
  )
}

/** No answer, or none that says no: the beat stays and goes out again under the same number. */
const mayYetCount = ({ code }: CallError) =>
  ['offline', 'slow', 'signin', 'broken', 'conflict'].includes(code)

/** true when the next one may go out. */
async function sendOne(beat: KeptBeat, whose: Whose): Promise<boolean> {
  const listener = listeners.get(beat.input.session)
  try {
    const reply =
      beat.action === 'study.page' ? await call(beat.action, beat.input) : await call(beat.action, beat.input)
    drop(beat, whose)
    if ((owner() ?? whose) === whose && reply.checked) checkedIn(reply.checked)
    listener?.reply(reply, beat)
    return true
  } catch (caught) {
    const error = asCallError(caught)
    if (mayYetCount(error)) {
      if (error.code === 'broken' || error.code === 'conflict') broke.add(nameOf(beat))
      return false
    }
    drop(beat, whose)
    listener?.fault(error)
    return true
  }
}

// The first that fails ends it: a server in trouble is asked once in a while, not five hundred times.
async function drain(): Promise<void> {
  const tried = new Set<string>()
  for (;;) {
    const whose = owner()
    const beats = waiting(whose).filter((beat) => !tried.has(nameOf(beat)))
    const next = beats.find((beat) => !broke.has(nameOf(beat))) ?? beats[0]
    if (!next) return
    tried.add(nameOf(next))
    if (!(await sendOne(next, whose))) return
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
  learners.set(session, owner())
  return () => {
    if (listeners.get(session) === listener) listeners.delete(session)
  }
}

beforeLeaving(flush)
// Whoever signs in again hands in what was kept meanwhile.
onOwner((former) => {
  if (former === undefined) void flush()
})
