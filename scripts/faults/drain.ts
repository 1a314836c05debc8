import type { Measure } from '../report'
import { startServerChild } from './child'
import { send } from './kills/hammer'
import { beats } from './kills/paths'
import type { Store } from './kills/store'

const REQUESTS = 20

/** SIGTERM when the first of 20 requests is answered: the others are answered too, and all of them are kept. */
export async function drain(store: Store): Promise<Measure[]> {
  const path = beats()
  const server = await startServerChild(store.env)
  // Connections stand open, as those of phones do; the asks themselves are then under way at once.
  const warm = Array.from({ length: REQUESTS }, () => path.next())
  await Promise.all(warm.map((task) => send(server.url, task)))
  const tasks = Array.from({ length: REQUESTS }, () => path.next())
  const answers = tasks.map((task) => send(server.url, task).catch(() => 0))
  await Promise.race(answers)
  const ended = server.end('SIGTERM')
  const statuses = await Promise.all(answers)
  const code = await ended
  const answered = tasks.filter((_, n) => statuses[n] === 200)
  const { lost } = await store.look((db) => path.verify(db, new Set(answered.map(({ key }) => key))))
  const kept = answered.length - lost
  return [
    {
      name: `${store.engine}, SIGTERM amid ${REQUESTS} requests: answered and kept`,
      value: kept,
      unit: `of ${REQUESTS}`,
      goal: String(REQUESTS),
      pass: kept === REQUESTS,
    },
    {
      name: `${store.engine}, SIGTERM: exit code`,
      value: code ?? -1,
      unit: '',
      goal: '0',
      pass: code === 0,
    },
  ]
}
