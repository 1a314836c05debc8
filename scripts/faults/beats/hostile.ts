import fc from 'fast-check'
import { toRanges, within, type Ranges } from '../../../cloud/study/ranges'
import { EDGE_SECONDS } from '../../../cloud/study/filmBeat'
import { FILM_BUDGET } from '../../../contract/limits'
import type { World } from './world'

export const LENGTHS = [98, 60, 30, 12, 5, 3, 120, 75, 20, 45]

// Mostly where a beat can connect: near the start, or where another ended.
const second = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 25 }).map((n) => n * 5) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 125 }) },
  { weight: 1, arbitrary: fc.constantFrom(86_400, 86_401, 2_147_483_647, 1e15, 0.5, NaN) },
  { weight: 1, arbitrary: fc.integer({ min: -20, max: -1 }) },
)
const near = fc.integer({ min: 0, max: 9 })

/** One thing that somebody who wants credit without watching may do. */
const op = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 0, max: 60 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open' as const), who: fc.nat(1), film: near }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), who: fc.nat(1), session: near }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('beat' as const),
      who: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) }),
      session: near,
      beat: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 0, max: 12 }) },
        { weight: 1, arbitrary: fc.constantFrom(-1, 100_000, 100_001) },
      ),
      from: second,
      to: second,
    }),
  },
)

type Op = typeof op extends fc.Arbitrary<infer T> ? T : never
type Opened = { id: string; who: number; film: number }

/** A film opened at the start, then anything: replays, overlaps, gaps, huge and negative seconds, many films. */
export const hostileOps = fc
  .array(op, { minLength: 5, maxLength: 40 })
  .map((ops): Op[] => [{ do: 'open', who: 0, film: 0 }, ...ops])

const valid = ({ beat, from, to }: { beat: number; from: number; to: number }) =>
  [from, to].every((n) => Number.isInteger(n) && n >= 0 && n <= 86_400) && beat >= 0 && beat <= 100_000

const check = (holds: boolean, rule: string) => {
  if (!holds) throw new Error(rule)
}

// Refused beats (someone else's session, seconds that are no seconds) say so and move nothing.
async function beat(world: World, sessions: Opened[], seen: Map<string, Ranges>, op: Op & { do: 'beat' }) {
  const target = sessions[op.session % sessions.length]
  const asker = world.who[op.who]
  if (!target || !asker) return
  const { beat: number, from, to } = op
  const reply = await world.ask(asker, 'study.heartbeat', { session: target.id, beat: number, from, to })
  if (!valid(op)) return check(!reply.ok && reply.code === 'input', 'impossible seconds are refused')
  if (target.who !== op.who) return check(!reply.ok && reply.code === 'missing', 'not yours is not there')
  check(reply.ok, `an own beat is answered: ${JSON.stringify(reply)}`)
  if (!reply.ok) return
  const film = world.films[target.film]
  const key = `${op.who} ${target.film}`
  const before = seen.get(key) ?? []
  const now = reply.data.watched
  check(
    before.every(([a, b]) => within(now, a, b) === b - a),
    'credit never falls',
  )
  check(within(now, 0, film?.seconds ?? 0) === within(now, 0, Infinity), 'credit never passes the film')
  seen.set(key, now)
}

async function weigh(world: World, people: World['who'], finished: boolean) {
  for (const person of people) {
    const sittings = await world.sittings(person)
    for (const { accepted, live } of sittings)
      check(accepted <= Math.floor(FILM_BUDGET * live + 1e-6), `accepted ${accepted} of ${live} s live`)
    const films = new Map(sittings.map(({ slug, watched }) => [slug, toRanges(watched)]))
    const credit = [...films.values()].reduce((sum, ranges) => sum + within(ranges, 0, Infinity), 0)
    const live = sittings.reduce((sum, sitting) => sum + sitting.live, 0)
    check(credit <= FILM_BUDGET * live + 1e-6, `${credit} s credited over ${live} s live, all films together`)
    if (finished) continue
    for (const ranges of films.values())
      ranges.reduce((edge, [from, to]) => {
        check(from <= edge + EDGE_SECONDS, 'nothing beyond the edge is credited')
        return to
      }, 0)
  }
}

/** Plays a hostile sequence on the real door and holds every rule against what came of it. */
export async function playHostile(world: World, ops: Op[]): Promise<void> {
  const sessions: Opened[] = []
  const seen = new Map<string, Ranges>()
  let finished = false
  for (const op of ops) {
    if (op.do === 'wait') world.pass(op.seconds)
    if (op.do === 'open') {
      const film = world.films[op.film]
      const reply = await world.ask(world.who[op.who]!, 'study.open', { kind: 'film', slug: film!.slug })
      check(reply.ok, 'a film opens')
      if (reply.ok) sessions.push({ id: reply.data.session, who: op.who, film: op.film })
    }
    if (op.do === 'close') {
      const target = sessions[op.session % sessions.length]
      const reply = await world.ask(world.who[op.who]!, 'study.close', { session: target!.id })
      check(reply.ok === (target!.who === op.who), 'only the own session closes')
    }
    if (op.do === 'beat') await beat(world, sessions, seen, op)
    finished ||= [...seen].some(([key, ranges]) => {
      const length = world.films[Number(key.split(' ')[1])]?.seconds ?? 0
      return within(ranges, 0, length) >= length * 0.95
    })
    if (op.do === 'beat') await weigh(world, world.who.slice(op.who, op.who + 1), finished)
  }
  await weigh(world, world.who, finished)
}
