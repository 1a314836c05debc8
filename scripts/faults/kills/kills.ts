import { setTimeout as wait } from 'node:timers/promises'
import type { Measure } from '../../report'
import { startServerChild } from '../child'
import { hammer } from './hammer'
import { attendances, beats, reflections } from './paths'
import type { Store } from './store'
import type { Path, Verdict } from './task'

const none = (name: string, value: number, unit: string): Measure => ({
  name,
  value,
  unit,
  goal: '0',
  pass: value === 0,
})

const linesOf = (name: string, { lost, doubled }: Verdict, count: number, refused: number): Measure[] => [
  { name: `${name}: acknowledged`, value: count, unit: '', goal: '> 0', pass: count > 0 },
  none(`${name}: acknowledged and lost`, lost, `of ${count}`),
  none(`${name}: doubled`, doubled, ''),
  none(`${name}: refused though right`, refused, ''),
]

// Between 50 and 500 ms after work began to be acknowledged: some commits are under way, some replies on the wire.
const moment = () => wait(50 + Math.random() * 450)

type Crowd = ReturnType<typeof hammer> & { path: Path; verdict: Verdict }

const crowds = (): Crowd[] =>
  [beats(), attendances(), reflections()].map((path) => ({
    ...hammer(path),
    path,
    verdict: { lost: 0, doubled: 0, kept: 0 },
  }))

async function look(store: Store, all: Crowd[]) {
  await store.look(async (db) => {
    for (const { path, acknowledged, verdict } of all) {
      const { lost, doubled, kept } = await path.verify(db, acknowledged)
      Object.assign(verdict, { lost: verdict.lost + lost, doubled: verdict.doubled + doubled, kept })
    }
  })
}

const report = (name: string, all: Crowd[]) =>
  all.flatMap(({ path, verdict, acknowledged, refused }) =>
    linesOf(`${name}, ${path.name}`, verdict, acknowledged.size, refused.length),
  )

/** kill -9 of the server amid beats, sign-ins and reflections; after each everything acknowledged is looked for. */
export async function serverKills(store: Store, kills: number): Promise<Measure[]> {
  const all = crowds()
  for (let n = 0; n < kills; n++) {
    const server = await startServerChild(store.env)
    const stops = all.map((crowd) => crowd.start(server.url))
    await Promise.all(all.map((crowd) => crowd.until(10)))
    await moment()
    await server.end('SIGKILL')
    await Promise.all(stops.map((stop) => stop()))
    await look(store, all)
  }
  return report(`${store.engine}, server killed ${kills} times`, all)
}

/** kill -9 of the whole database amid all three, while the server stays and must come back to work. */
export async function databaseKills(store: Store, kills: number): Promise<Measure[]> {
  const { postgres } = store
  if (!postgres) throw new Error('an embedded database dies with its server')
  const all = crowds()
  const server = await startServerChild(store.env)
  const stops = all.map((crowd) => crowd.start(server.url))
  for (let n = 0; n < kills; n++) {
    await Promise.all(all.map((crowd) => crowd.until(10)))
    await moment()
    await postgres.kill()
    await wait(300)
    await postgres.start()
  }
  await Promise.all(all.map((crowd) => crowd.until(10)))
  await Promise.all(stops.map((stop) => stop()))
  await server.end('SIGTERM')
  await look(store, all)
  return report(`PostgreSQL itself killed ${kills} times`, all)
}
