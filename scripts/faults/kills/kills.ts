import { setTimeout as wait } from 'node:timers/promises'
import type { Measure } from '../../report'
import { startServerChild } from '../child'
import { hammer, type Crowd } from './hammer'
import { attendances, beats, reflections } from './paths'
import { chainBroken, signings } from './signings'
import type { Store } from './store'
import type { Verdict } from './task'

/** A crowd's work, the kills that were asked for amid it, and how many of its asks were under way at each. */
export type Run = { name: string; crowd: Crowd; kills: number; underWay: number[] }

const none = (name: string, value: number, unit: string): Measure => ({
  name,
  value,
  unit,
  goal: '0',
  pass: value === 0,
})

/** What is told of a run: that it was truly killed amid its work, and what became of the work. */
export function linesOf(
  { name, crowd, kills, underWay }: Run,
  { lost, doubled }: Pick<Verdict, 'lost' | 'doubled'>,
): Measure[] {
  const amid = underWay.filter((asks) => asks > 0).length
  const count = crowd.acknowledged.size
  return [
    {
      name: `${name}: killed amid its work`,
      value: amid,
      unit: `of ${kills} times, ${Math.min(...underWay)} asks or more under way`,
      goal: String(kills),
      pass: amid === kills,
    },
    { name: `${name}: acknowledged`, value: count, unit: '', goal: '> 0', pass: count > 0 },
    none(`${name}: acknowledged and lost`, lost, `of ${count}`),
    none(`${name}: doubled`, doubled, ''),
    none(`${name}: refused though right`, crowd.refused.length, ''),
  ]
}

// What was lost stays lost and a double stays double, so one look after the last kill sees them all.
const judged = (store: Store, title: string, runs: Run[]) =>
  store.look(async (db) => {
    const lines: Measure[] = []
    for (const run of runs) {
      const { path, acknowledged } = run.crowd
      lines.push(...linesOf(run, await path.verify(db, acknowledged)))
    }
    const { records, broken } = await chainBroken(db)
    lines.push(none(`${title}: records of the ledger that do not hold`, broken, `of ${records}`))
    return lines
  })

const runs = (title: string, kills: number): Run[] =>
  [beats(), attendances(), reflections(), signings()].map((path) => ({
    name: `${title}, ${path.name}`,
    crowd: hammer(path),
    kills,
    underWay: [],
  }))

// Between 50 and 500 ms after work began to be acknowledged: some commits are under way, some replies on the wire.
const moment = () => wait(50 + Math.random() * 450)

async function killAmid(store: Store, { crowd, kills, underWay }: Run) {
  for (let n = 0; n < kills; n++) {
    const server = await startServerChild(store.env)
    const stop = crowd.start(server.url)
    try {
      await crowd.until(10)
      await moment()
    } finally {
      const asks = crowd.underWay()
      const code = await server.end('SIGKILL')
      if (code === null) underWay.push(asks)
      await stop()
    }
  }
}

/**
 * kill -9 of the server so many times amid beats alone, then amid sign-ins alone, amid reflections alone and amid
 * signings alone, on one database that nobody looks into in between; then everything acknowledged is looked for, and
 * the ledger computed again.
 */
export async function serverKills(store: Store, kills: number): Promise<Measure[]> {
  const title = `${store.engine}, server killed`
  const all = runs(title, kills)
  for (const run of all) await killAmid(store, run)
  return judged(store, title, all)
}

/** kill -9 of the whole database amid all four, while the server stays and must come back to work. */
export async function databaseKills(store: Store, kills: number): Promise<Measure[]> {
  const { postgres } = store
  if (!postgres) throw new Error('an embedded database dies with its server')
  const title = 'PostgreSQL itself killed'
  const all = runs(title, kills)
  const acknowledgedAgain = () => Promise.all(all.map(({ crowd }) => crowd.until(10)))
  const server = await startServerChild(store.env)
  const stops = all.map(({ crowd }) => crowd.start(server.url))
  try {
    for (let n = 0; n < kills; n++) {
      await acknowledgedAgain()
      await moment()
      for (const { crowd, underWay } of all) underWay.push(crowd.underWay())
      await postgres.kill()
      await wait(300)
      await postgres.start()
    }
    await acknowledgedAgain()
  } finally {
    await Promise.all(stops.map((stop) => stop()))
    await server.end('SIGTERM')
  }
  return judged(store, title, all)
}
