import { sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import { dayOf } from '../day'
import type { Held } from '../progress/load'
import type { Verb } from '../verb'
import { followers, lineOf, type Line } from './line'

type Row = Output<'programme.units'>['items'][number]
type Column = { id: string; title: string }

const { compare } = new Intl.Collator('zh')

/** The steps to count: of the newest version that anybody follows, then those only of older ones. */
function columns(versions: Map<number, Held['steps']>): Column[] {
  const steps = [...versions].sort(([a], [b]) => b - a).flatMap(([, each]) => each)
  const titles = new Map<string, string>()
  for (const { id, title } of steps) if (!titles.has(id)) titles.set(id, title)
  return [...titles].map(([id, title]) => ({ id, title }))
}

type Count = Omit<Row, 'steps'> & { done: Map<string, number> }

function add(count: Count, line: Line) {
  count.people += 1
  count.finished += Number(line.doneOn !== null)
  count.overdue += Number(line.overdue)
  for (const { id, state } of line.steps)
    if (state === 'done') count.done.set(id, (count.done.get(id) ?? 0) + 1)
}

export const units: Verb<'programme.units'> = async ({ db, me, now }, { programme }) => {
  const today = dayOf(now)
  const versions = new Map<number, Held['steps']>()
  const counts = new Map<string, Count>()
  for await (const held of followers(db, me, programme, sql`true`)) {
    const { unit, unitName } = held.person
    const fresh = { unit, unitName, people: 0, finished: 0, overdue: 0, done: new Map() }
    const count = counts.get(unit) ?? fresh
    add(count, lineOf(held, today))
    counts.set(unit, count)
    versions.set(held.course.version, held.steps)
  }
  const steps = columns(versions)
  const items = [...counts.values()].map(({ done, ...count }) => ({
    ...count,
    steps: steps.map((step) => ({ ...step, done: done.get(step.id) ?? 0 })),
  }))
  return { items: items.sort((a, b) => compare(a.unitName, b.unitName)) }
}
