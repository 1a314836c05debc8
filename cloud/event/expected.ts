import { sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import { derive } from '../progress/derive'
import { loadEach } from '../progress/load'
import { standing } from './shown'

export type Guest = {
  person: string
  name: string
  unitName: string
  attendance: {
    id: string
    at: number
    way: 'qr' | 'digits' | 'hand'
    reason: string | null
    by: string | null
  } | null
}

/** Who is on the list and not reviewing for WeChat. */
const counted = sql`p."kind" = 'official' and not p."review" and p."erasedAt" is null`

/** Who signed in, however, and was not voided. */
export async function attended(db: Db, event: string): Promise<Guest[]> {
  const { rows } = await db.execute<Guest>(sql`
    select p."id" "person", p."name", u."name" "unitName", jsonb_build_object('id', a."id", 'way', a."way",
      'at', (extract(epoch from a."happenedAt") * 1000)::float8, 'reason', a."reason", 'by',
      (select o."name" from account c join person o on o."id" = c."person" where c."id" = a."enteredBy")) "attendance"
    from attendance a join person p on p."id" = a."person" join unit u on u."id" = p."unit"
    where a."event" = ${event} and ${counted} and ${standing(sql`a."id"`)}`)
  return rows
}

type Asked = { id: string; programme: string | null }

/** Who should come, or came: on a course of the event whose assembly step nothing else has finished. */
async function awaited(db: Db, { programme }: Asked): Promise<Guest[]> {
  const which = sql`${programme ? sql`e."programme" = ${programme}` : sql`true`} and not p."left" and ${counted}`
  const absent = new Map<string, Guest>()
  for await (const some of loadEach(db, which, ['record', 'attendance']))
    for (const { course, person, steps, proofs } of some) {
      const assembly = steps.filter((step) => step.kind === 'assembly')
      const open = derive(course, assembly, proofs).some((each) => each.state !== 'done')
      const { id, name, unitName } = person
      if (open) absent.set(id, { person: id, name, unitName, attendance: null })
    }
  return [...absent.values()]
}

const KEEP_MS = 5_000
const MOST = 50

type Kept = Map<string, { at: number; found: Promise<Guest[]> }>
const kept = new WeakMap<Db, Kept>()

/** The same for a few seconds: a hall's screens ask every few seconds, and each look reads whole courses. */
function awaitedLately(db: Db, event: Asked, now: Date): Promise<Guest[]> {
  const mine: Kept = kept.get(db) ?? new Map()
  kept.set(db, mine)
  const key = `${event.id} ${event.programme}`
  const at = now.getTime()
  const old = mine.get(key)
  if (old && at >= old.at && at - old.at < KEEP_MS) return old.found
  if (mine.size >= MOST) mine.clear()
  const found = awaited(db, event)
  mine.set(key, { at, found })
  found.catch(() => mine.delete(key))
  return found
}

async function together(db: Db, event: Asked, wanted: () => Promise<Guest[]>) {
  const came = await attended(db, event.id)
  const here = new Set(came.map((guest) => guest.person))
  const absent = (await wanted()).filter((guest) => !here.has(guest.person))
  return { came, absent, attended: came.length, expected: came.length + absent.length }
}

/** Everybody of an event: those who came, and those expected who have not. */
export const guests = (db: Db, event: Asked) => together(db, event, () => awaited(db, event))

/** The same for the hall's screen: who came as of now, who should come as of some seconds ago. */
export const guestsLately = (db: Db, event: Asked, now: Date) =>
  together(db, event, () => awaitedLately(db, event, now))

/** People of the roster whose name holds the words: someone nobody expected may have come. */
export async function byName(db: Db, query: string): Promise<Guest[]> {
  const { rows } = await db.execute<Guest>(sql`
    select p."id" "person", p."name", u."name" "unitName", null "attendance"
    from person p join unit u on u."id" = p."unit"
    where not p."left" and ${counted} and position(${query} in p."name") > 0 order by p."name", p."id" limit 200`)
  return rows
}
