import fc from 'fast-check'
import { toRanges } from '../../../cloud/study/ranges'
import { BEAT_SECONDS } from '../../../contract/limits'
import type { World } from './world'

const HOUR = 3600

/** A stretch of watching: seconds of pause, seconds of play by the clock, and how far back it jumps first. */
const stretch = fc.record({
  pause: fc.integer({ min: 0, max: 40 }),
  play: fc.double({ min: 0.3, max: 70, noNaN: true }),
  back: fc.integer({ min: 0, max: 30 }),
})

/** What the network does to a beat: how late it comes, and whether it is sent again because the reply was lost. */
const journey = fc.record({
  late: fc.oneof(
    { weight: 5, arbitrary: fc.double({ min: 0, max: 3, noNaN: true }) },
    { weight: 2, arbitrary: fc.double({ min: 3, max: 120, noNaN: true }) },
    { weight: 1, arbitrary: fc.double({ min: HOUR, max: 20 * HOUR, noNaN: true }) },
  ),
  again: fc.option(fc.double({ min: 0, max: HOUR, noNaN: true }), { nil: null }),
})

/** A person who really watches, at 1 to 1.5, over a network that delays, reorders and loses replies. */
export const honestPlan = fc.record({
  seconds: fc.integer({ min: 6, max: 120 }),
  rate: fc.oneof(fc.constantFrom(1, 1.25, 1.5), fc.double({ min: 1, max: 1.5, noNaN: true })),
  stretches: fc.array(stretch, { minLength: 1, maxLength: 8 }),
  journeys: fc.array(journey, { minLength: 60, maxLength: 60 }),
  leaves: fc.boolean(),
})

type Plan = typeof honestPlan extends fc.Arbitrary<infer T> ? T : never
type Beat = { beat: number; from: number; to: number; sentAt: number }

// As the player does it: whole seconds, every beat going on where the one before ended.
function watch({ seconds, rate, stretches }: Plan) {
  const beats: Beat[] = []
  const played = new Set<number>()
  let clock = 0.2
  let head = 0
  for (const { pause, play, back } of stretches) {
    clock += pause
    head = Math.max(0, Math.floor(head) - back)
    let sent = head
    for (let left = play; left > 0 && head < seconds;) {
      const span = Math.min(left, BEAT_SECONDS, (seconds - head) / rate)
      clock += span
      left -= span
      head = Math.min(seconds, head + span * rate)
      // Rounding of the float sum must not lose the film's last second.
      const to = seconds - head < 1e-6 ? seconds : Math.floor(head)
      beats.push({ beat: beats.length, from: sent, to, sentAt: clock })
      for (let s = sent; s < to; s++) played.add(s)
      sent = to
      if (to === seconds) head = seconds
    }
  }
  return { beats, played, until: clock }
}

const seconds = (text: string) =>
  toRanges(text).flatMap(([from, to]) => Array.from({ length: to - from }, (_, n) => from + n))

/** Plays an honest viewer and asks that every second played is credited, in whatever order the beats came. */
export async function playHonest(world: World, plan: Plan): Promise<void> {
  const [who] = world.who
  const [film] = world.films
  if (!who || !film) throw new Error('a world has a viewer and a film')
  const opened = await world.ask(who, 'study.open', { kind: 'film', slug: film.slug })
  if (!opened.ok) throw new Error(opened.message)
  const { session } = opened.data
  const { beats, played, until } = watch(plan)
  const arrivals = beats.flatMap(({ sentAt, ...beat }, n) => {
    const { late, again } = plan.journeys[n % plan.journeys.length]!
    const first = { at: sentAt + late, beat }
    return again === null ? [first] : [first, { at: first.at + again, beat }]
  })
  const close = { at: until, beat: null }
  const all = plan.leaves ? [...arrivals, close] : arrivals
  for (const { at, beat } of all.sort((a, b) => a.at - b.at)) {
    world.at(at)
    const reply = beat
      ? await world.ask(who, 'study.heartbeat', { session, ...beat })
      : await world.ask(who, 'study.close', { session })
    if (!reply.ok) throw new Error(`${reply.code} ${reply.message}`)
  }
  const [sitting] = await world.sittings(who)
  const credited = new Set(seconds(sitting?.watched ?? ''))
  const lost = [...played].filter((s) => !credited.has(s))
  if (lost.length > 0 || credited.size !== played.size)
    throw new Error(`${played.size} s played, ${credited.size} credited; lost ${lost.join(' ')}`)
}
