import { sql } from 'drizzle-orm'
import { tokens } from '../../cloud/event/codes'
import { seeded, seededEvent } from '../bench/seed'
import type { Measure } from '../report'
import { startServerChild } from './child'
import { send } from './kills/hammer'
import type { Store } from './kills/store'

const MINUTE = 60
const AT_ONCE = 64

type Counted = { people: number; rows: number }

/** Everyone's phone scans, 64 at a time, every fifth twice; what was asked and what was accepted. */
async function scanAll(url: string, event: ReturnType<typeof seededEvent>, people: number) {
  const scans = Array.from({ length: people }, (_, n) => n + 1).flatMap((n) => (n % 5 ? [n] : [n, n]))
  const asked = scans.length
  let accepted = 0
  const phone = async () => {
    for (let by = scans.pop(); by !== undefined; by = scans.pop()) {
      const input = () => ({ event: event.id, token: tokens(event, new Date())[0]?.code })
      const task = { token: seeded(by).token, action: 'event.signIn', input, key: '' }
      if ((await send(url, task)) === 200) accepted++
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, phone))
  return { asked, accepted }
}

const attended = (store: Store, event: string) =>
  store.look(async (db) => {
    const { rows } = await db.execute<Counted>(sql`
      select count(distinct "person")::int "people", count(*)::int "rows" from attendance where "event" = ${event}`)
    return rows[0] ?? { people: 0, rows: 0 }
  })

/** So many people scan the screen of one hall, all from its one address; every fifth scans twice. */
export async function hall(store: Store, people: number): Promise<Measure[]> {
  const server = await startServerChild(store.env)
  const event = seededEvent(1)
  const began = performance.now()
  const { asked, accepted } = await scanAll(server.url, event, people)
  const seconds = Math.round((performance.now() - began) / 100) / 10
  await server.end('SIGTERM')
  const counted = await attended(store, event.id)
  const name = `${store.engine}, ${people} people scanning at once from one address`
  return [
    {
      name: `${name}: one attendance each`,
      value: counted.rows,
      unit: '',
      goal: String(people),
      pass: counted.people === people && counted.rows === people,
    },
    {
      name: `${name}: scans accepted`,
      value: accepted,
      unit: '',
      goal: String(asked),
      pass: accepted === asked,
    },
    { name: `${name}: took`, value: seconds, unit: 's', goal: `<= ${MINUTE}`, pass: seconds <= MINUTE },
  ]
}
