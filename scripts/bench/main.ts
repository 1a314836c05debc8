import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild, startServerChild, type Child } from '../faults/child'
import { report, type Measure } from '../report'
import { certificates } from './certificate'
import { groupSigning } from './groupSigning'
import { asker, measure, type Measured, type Target } from './load'
import { KINDS, record, type Kind } from './record'
import { pgliteStores, postgresStores, type Stores } from './stores'

const quick = process.argv.includes('--quick')
const WARM = 1500
const REQUESTS = quick ? 1000 : 3000
const ROUNDS = quick ? 1 : 3
const PEOPLE = 1000
/** Phones that ask at once; the others' records only lie there until memory is looked at. */
const PHONES = 128
const EVENTS = 90
const CROWD = quick ? 10_000 : 100_000

const RATIO = 0.6
// A signature is some 600 points that the verb checks, measures, hashes and signs, and the floor only stores.
const RATIOS: Record<Kind, number> = { heartbeat: RATIO, signIn: RATIO, list: RATIO, sign: 0.4 }
const P99 = 3
const CROWDED = 0.8
const MEMORY = { PGlite: 700, PostgreSQL: 150 }

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const middle = (runs: Measured[]): Measured => ({
  rate: median(runs.map(({ rate }) => rate)),
  p99: median(runs.map(({ p99 }) => p99)),
})
const round = (value: number, digits = 2) => Number(value.toFixed(digits))

type Runner = (requests: number) => Promise<Measured>

// Turn and turn about, so that whatever else the machine does weighs on all alike.
async function interleaved(runners: Runner[]): Promise<Measured[]> {
  for (const run of runners) await run(WARM)
  const runs: Measured[][] = runners.map(() => [])
  for (let n = 0; n < ROUNDS; n++)
    for (const [at, run] of runners.entries()) runs[at]?.push(await run(REQUESTS))
  return runs.map(middle)
}

function compare(engine: string, kind: Kind, [verb, floor]: [Measured, Measured], insert: number): Measure[] {
  const ratio = round(verb.rate / floor.rate)
  const p99 = round(verb.p99 / Math.max(1, floor.p99))
  const name = `${engine} ${kind}`
  return [
    { name: `${name}: rate`, value: round(verb.rate, 0), unit: 'requests/s', goal: '', pass: null },
    { name: `${name}: p99`, value: verb.p99, unit: 'ms', goal: '', pass: null },
    {
      name: `${name}: of the floor's rate`,
      value: ratio,
      unit: '',
      goal: `>= ${RATIOS[kind]}`,
      pass: ratio >= RATIOS[kind],
    },
    { name: `${name}: p99 to the floor's`, value: p99, unit: '', goal: `<= ${P99}`, pass: p99 <= P99 },
    {
      name: `${name}: of a plain insert's rate`,
      value: round(verb.rate / insert),
      unit: '',
      goal: '',
      pass: null,
    },
  ]
}

type Sides = { verb: Target; floor: Target; crowd: Target | null }

async function measureAll(engine: keyof typeof MEMORY, { verb, floor, crowd }: Sides): Promise<Measure[]> {
  const lines: Measure[] = []
  const streams = new Map([verb, floor, ...(crowd ? [crowd] : [])].map((target) => [target, asker(target)]))
  const runner =
    (target: Target, kind: Kind): Runner =>
    (requests) =>
      measure(target, () => streams.get(target)!(kind), requests)
  const plain: Runner = (requests) =>
    measure(floor, () => ({ path: 'insert', action: '', by: 1, input: {} }), requests)
  const [insert] = await interleaved([plain])
  lines.push({
    name: `${engine} plain insert: rate`,
    value: round(insert?.rate ?? 0, 0),
    unit: 'requests/s',
    goal: '',
    pass: null,
  })
  for (const kind of KINDS) {
    const sides = [verb, floor, ...(crowd ? [crowd] : [])]
    const [own, bare, many] = await interleaved(sides.map((target) => runner(target, kind)))
    lines.push(...compare(engine, kind, [own!, bare!], insert?.rate ?? 1))
    console.log(`${engine} ${kind}: ${own!.rate} of ${bare!.rate} requests/s`)
    if (!many) continue
    const value = round(many.rate / own!.rate)
    const name = `${engine} ${kind}: rate with ${CROWD} people to ${PEOPLE}`
    lines.push({ name, value, unit: '', goal: `>= ${CROWDED}`, pass: value >= CROWDED })
  }
  return lines
}

const listsOf = (people: number) => {
  const next = asker({ people, events: 0 })
  return () => next('list')
}

async function benchOn(engine: keyof typeof MEMORY, stores: Stores, recorded: string): Promise<Measure[]> {
  const children: Child[] = []
  const started = async (child: Promise<Child>) => {
    children.push(await child)
    return children.at(-1)!
  }
  const target = (kind: Target['kind'], { url }: Child): Target => ({
    url,
    kind,
    people: PHONES,
    events: EVENTS,
  })
  try {
    const server = await started(startServerChild(stores.verb))
    const bare = await started(startChild('scripts/bench/floor.ts', { ...stores.floor, RECORDED: recorded }))
    const crowd = stores.crowd ? target('verb', await started(startServerChild(stores.crowd))) : null
    const lines = await measureAll(engine, {
      verb: target('verb', server),
      floor: target('floor', bare),
      crowd,
    })
    await measure(target('verb', server), listsOf(PEOPLE), PEOPLE)
    const value = server.memory()
    const goal = MEMORY[engine]
    const name = `${engine}: server memory after ${PEOPLE} people`
    return [...lines, { name, value, unit: 'MB', goal: `< ${goal}`, pass: value < goal }]
  } finally {
    await Promise.all(children.map((child) => child.end('SIGTERM')))
    await stores.remove()
  }
}

/**
 * `npm run bench [-- --quick]`: the program's own server on both engines against the floor, the same SQL behind
 * bare node:http. Prints a table, writes reports/bench.json, exits 1 when a goal is missed.
 */
async function main() {
  const dir = mkdtempSync(join(tmpdir(), 'qingfeng-recorded-'))
  const recorded = join(dir, 'recorded.json')
  writeFileSync(recorded, JSON.stringify(await record()))
  const size = { people: PEOPLE, events: EVENTS, crowd: CROWD }
  const lines = [
    ...(await benchOn('PGlite', await pgliteStores(size), recorded)),
    ...(await benchOn('PostgreSQL', await postgresStores(size), recorded)),
    ...(await groupSigning()),
    ...(await certificates()),
  ]
  rmSync(dir, { recursive: true, force: true })
  process.exitCode = report('bench', lines) ? 0 : 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
