import { sql } from 'drizzle-orm'
import { afterId, pageOf } from '../cursor'
import { dayOf } from '../day'
import type { Db } from '../db/db'
import { load } from '../progress/load'
import type { Verb } from '../verb'
import { followers, lineOf, type Line } from './line'
import { loadShares } from './shares'

const { compare } = new Intl.Collator('zh')

/** Overdue first, then by due date and name. Never by result. */
const order = (a: Line, b: Line) =>
  Number(b.overdue) - Number(a.overdue) ||
  compare(a.dueOn, b.dueOn) ||
  compare(a.name, b.name) ||
  compare(a.enrolment, b.enrolment)

const shown = {
  all: () => true,
  open: (line: Line) => line.doneOn === null,
  overdue: (line: Line) => line.overdue,
  done: (line: Line) => line.doneOn !== null,
}

/** Lines with what is under way, which takes what was watched and read so far. */
async function inFull(db: Db, lines: Line[], today: string): Promise<Line[]> {
  if (lines.length === 0) return []
  const ids = lines.map((line) => line.enrolment)
  const held = await load(db, sql`e."id" in ${ids}`)
  const shares = await loadShares(
    db,
    lines.map((line) => line.person),
  )
  const full = new Map(held.map((each) => [each.course.id, lineOf(each, today, shares.get(each.person.id))]))
  return ids.flatMap((id) => full.get(id) ?? [])
}

export const people: Verb<'programme.people'> = async ({ db, me, now }, input) => {
  const { programme, unit, query, show = 'all', cursor } = input
  const after = afterId(cursor?.slice(1))
  const which = sql`${unit ? sql`p."unit" = ${unit}` : sql`true`}
    and ${query ? sql`position(${query} in p."name") > 0` : sql`true`}`
  const today = dayOf(now)
  const lines: Line[] = []
  for await (const held of followers(db, me, programme, which)) lines.push(lineOf(held, today))
  const found = lines.find((line) => line.enrolment === after)
  // As it stood when it was shown: whoever finished since then must not take the list along.
  const last = found && { ...found, overdue: cursor?.startsWith('1') === true }
  const rest = lines.filter((line) => shown[show](line) && (!last || order(line, last) > 0)).sort(order)
  const { items, next } = pageOf(rest, ({ overdue, enrolment }) => `${Number(overdue)}${enrolment}`)
  return { items: await inFull(db, items, today), next }
}
