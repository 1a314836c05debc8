import { sql } from 'drizzle-orm'
import type { Input } from '../../contract'
import { PAGE } from '../../contract/limits'
import { afterId, pageOf } from '../cursor'
import { dayOf } from '../day'
import type { Db } from '../db/db'
import { Fault } from '../fault'
import { alike, sets, versionsFor } from '../progress/alike'
import { standing } from '../progress/derive'
import { loadFor } from '../progress/stepsFor'
import type { Ctx, Verb } from '../verb'
import { inSight, lineOf, official, type Line } from './line'
import { loadShares } from './shares'

/** What a line is ordered by. */
type Place = { enrolment: string; name: string; dueOn: string; overdue: boolean }

const { compare } = new Intl.Collator('zh')

/** Overdue first, then by due date and name. Never by result. */
const order = (a: Place, b: Place) =>
  Number(b.overdue) - Number(a.overdue) ||
  compare(a.dueOn, b.dueOn) ||
  compare(a.name, b.name) ||
  compare(a.enrolment, b.enrolment)

/** The first so many in order: most places are only compared with the last of them. */
function first(places: Place[], many: number): Place[] {
  const kept: Place[] = []
  for (const place of places) {
    if (kept.length === many && order(place, kept[many - 1]!) > 0) continue
    const at = kept.findIndex((one) => order(place, one) < 0)
    kept.splice(at < 0 ? kept.length : at, 0, place)
    kept.length = Math.min(kept.length, many)
  }
  return kept
}

/** Lines with what is under way, which takes what was watched and read so far. */
async function inFull({ db, me, now }: Ctx, places: Place[]): Promise<Line[]> {
  if (places.length === 0) return []
  const ids = places.map((place) => place.enrolment)
  const held = await loadFor(db, me, sql`e."id" in ${ids}`)
  const shares = await loadShares(
    db,
    held.map((each) => each.person.id),
  )
  const full = new Map(
    held.map((each) => [each.course.id, lineOf(each, dayOf(now), shares.get(each.person.id))]),
  )
  return ids.flatMap((id) => full.get(id) ?? [])
}

/** As it stood when it was shown: whoever finished, moved or was voided since then must not take the list along. */
async function lastShown(db: Db, cursor: string | undefined): Promise<Place | null> {
  const id = afterId(cursor?.slice(1))
  if (!id) return null
  const { rows } = await db.execute<Omit<Place, 'overdue'>>(sql`
    select e."id" "enrolment", p."name", e."dueOn"::text from enrolment e join person p on p."id" = e."person"
    where e."id" = ${id} and ${official}`)
  const [found] = rows
  if (!found) throw new Fault('input', '列表已经变化，请返回后重新打开。')
  return { ...found, overdue: cursor?.startsWith('1') === true }
}

/** People of one version whose records are alike. */
type Group = { version: number; facts: string; people: [enrolment: string, name: string, dueOn: string][] }

async function placesOf({ db, me, now }: Ctx, input: Input<'programme.people'>): Promise<Place[]> {
  const { programme, unit, query, show = 'all' } = input
  const which = sql`${inSight(me, programme)} and ${unit ? sql`p."unit" = ${unit}` : sql`true`}
    and ${query ? sql`position(${query} in p."name") > 0` : sql`true`}`
  const versions = await versionsFor(db, me, programme)
  const { rows } = await db.execute<Group>(sql`${sets(which, versions)}
    select "version", "facts", json_agg(json_build_array("id", "name", "dueOn")) "people"
    from sets group by 1, 2`)
  const derived = alike(programme, versions)
  const today = dayOf(now)
  return rows.flatMap(({ version, facts, people }) => {
    const { doneOn, left } = standing(derived(version, facts))
    if (show === 'done' && doneOn === null) return []
    if (show === 'open' && doneOn !== null) return []
    const places = people.map(([enrolment, name, dueOn]) => ({
      ...{ enrolment, name, dueOn },
      overdue: left > 0 && dueOn < today,
    }))
    return show === 'overdue' ? places.filter((place) => place.overdue) : places
  })
}

export const people: Verb<'programme.people'> = async (ctx, input) => {
  const last = await lastShown(ctx.db, input.cursor)
  const places = await placesOf(ctx, input)
  const rest = last ? places.filter((place) => order(place, last) > 0) : places
  const cursorOf = ({ overdue, enrolment }: Place) => `${Number(overdue)}${enrolment}`
  const { items, next } = pageOf(first(rest, PAGE + 1), cursorOf)
  return { items: await inFull(ctx, items), next }
}
