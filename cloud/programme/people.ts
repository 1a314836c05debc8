import { sql } from 'drizzle-orm'
import { PAGE } from '../../contract/limits'
import { afterId } from '../cursor'
import { dayOf } from '../day'
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

export const people: Verb<'programme.people'> = async ({ db, me, now }, input) => {
  const { programme, unit, query, show = 'all', cursor } = input
  const after = afterId(cursor?.slice(1))
  const which = sql`${unit ? sql`p."unit" = ${unit}` : sql`true`}
    and ${query ? sql`position(${query} in p."name") > 0` : sql`true`}`
  const held = await followers(db, me, programme, which)
  const today = dayOf(now)
  const lines = held.map((each) => lineOf(each, today))
  const found = lines.find((line) => line.enrolment === after)
  // As it stood when it was shown: whoever finished since then must not take the list along.
  const last = found && { ...found, overdue: cursor?.startsWith('1') === true }
  const rest = lines.filter((line) => shown[show](line) && (!last || order(line, last) > 0)).sort(order)
  const items = rest.slice(0, PAGE)
  const shares = await loadShares(
    db,
    items.map((line) => line.person),
  )
  const end = items[PAGE - 1]
  const byId = new Map(held.map((each) => [each.course.id, each]))
  return {
    items: items.map((line) => lineOf(byId.get(line.enrolment)!, today, shares.get(line.person))),
    next: end && rest.length > PAGE ? `${Number(end.overdue)}${end.enrolment}` : null,
  }
}
