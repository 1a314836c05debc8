import { randomBytes } from 'node:crypto'
import { and, eq, gt, isNull, lte, notExists, sql } from 'drizzle-orm'
import { addDays, dayOf } from '../../cloud/day'
import type { Db } from '../../cloud/db/db'
import { attendance, event } from '../../cloud/db/schema/event'
import { voided } from '../../cloud/db/schema/programme'
import { stamp, type Cast } from './cast'
import { at, idOf, later, weekday } from './draw'
import { PERSONAS } from './people'

const HALF_HOUR = 1800
const AHEAD = 9
const EARLY = 5

const standing = (db: Db) =>
  notExists(
    db
      .select({ id: voided.id })
      .from(voided)
      .where(and(eq(voided.kind, 'event'), eq(voided.target, event.id))),
  )

const secret = () => randomBytes(32).toString('hex')

async function openNow(db: Db, cast: Cast, programme: string, now: Date) {
  const startsAt = new Date(Math.ceil(now.getTime() / (HALF_HOUR * 1000)) * HALF_HOUR * 1000)
  const openedAt = later(now, -600)
  const id = idOf(`today ${startsAt.toISOString()}`, startsAt)
  const organiser = cast.named(PERSONAS[3].name).account
  await db.insert(event).values({
    id,
    kind: 'assembly',
    title: '新任职干部廉政教育大会',
    place: '县会议中心一楼报告厅',
    startsAt,
    endsAt: later(startsAt, 4 * 3600),
    programme,
    secret: secret(),
    openedAt,
    enteredBy: organiser,
    enteredAt: later(now, -3600),
  })
  return { id, openedAt }
}

/** The first few of today's class are in the hall already. */
async function seatEarly(db: Db, cast: Cast, { id, openedAt }: { id: string; openedAt: Date }) {
  const personas = new Set<string>(PERSONAS.map(({ name }) => name))
  const early = cast.players
    .filter((player) => player.class === 'D' && !personas.has(player.name))
    .slice(0, EARLY)
  const rows = early.map((player, place) => {
    const happenedAt = later(openedAt, 40 + place * 95)
    return {
      id: idOf(`seat ${id} ${player.name}`, happenedAt),
      event: id,
      person: player.id,
      way: place === 2 ? ('digits' as const) : ('qr' as const),
      happenedAt,
      ...stamp(player, dayOf(happenedAt)),
      enteredAt: happenedAt,
    }
  })
  await db.insert(attendance).values(rows)
}

/** The next assembly, planned and not opened, some days ahead. */
async function planNext(db: Db, cast: Cast, programme: string, now: Date) {
  const day = weekday(addDays(dayOf(now), AHEAD))
  await db.insert(event).values({
    id: idOf(`next ${day}`, at(day, 9)),
    kind: 'assembly',
    title: '新任职干部廉政教育大会（第二场）',
    place: '青石镇文化站会议室',
    startsAt: at(day, 9),
    endsAt: at(day, 11, 30),
    programme,
    secret: secret(),
    enteredBy: cast.named(PERSONAS[3].name).account,
    enteredAt: later(now, -3600),
  })
}

/** Sees to an assembly that is open now and one that is planned, so that a trial can go all the way on any day. */
export async function seedToday(db: Db, cast: Cast, programme: string, now: Date) {
  const live = and(eq(event.programme, programme), eq(event.test, false), isNull(event.endedAt), standing(db))
  const [open] = await db
    .select({ id: event.id })
    .from(event)
    .where(and(live, lte(event.openedAt, now), gt(event.endsAt, now)))
    .limit(1)
  if (!open) await seatEarly(db, cast, await openNow(db, cast, programme, now))
  const [planned] = await db
    .select({ id: event.id })
    .from(event)
    .where(and(live, isNull(event.openedAt), gt(event.startsAt, sql`${now.toISOString()}::timestamptz`)))
    .limit(1)
  if (!planned) await planNext(db, cast, programme, now)
}
