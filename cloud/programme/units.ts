import { sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import { dayOf } from '../day'
import { alike, sets, versionsFor, type Versions } from '../progress/alike'
import { standing, type StepProgress } from '../progress/derive'
import type { Verb } from '../verb'
import { inSight } from './line'

type Row = Output<'programme.units'>['items'][number]
type Column = { id: string; title: string }

/** So many people of one unit and version whose records are alike; `late`: their due date has passed. */
type Group = Pick<Row, 'unit' | 'unitName' | 'people'> & { version: number; late: boolean; facts: string }

const { compare } = new Intl.Collator('zh')

/** The steps to count: of the newest version that anybody follows, then those only of older ones. */
function columns(versions: Versions, followed: Set<number>): Column[] {
  const newest = [...followed].sort((a, b) => b - a)
  const titles = new Map<string, string>()
  for (const { id, title } of newest.flatMap((version) => versions.get(version) ?? []))
    if (!titles.has(id)) titles.set(id, title)
  return [...titles].map(([id, title]) => ({ id, title }))
}

type Count = Omit<Row, 'steps'> & { done: Map<string, number> }

function add(count: Count, { people, late }: Group, steps: StepProgress[]) {
  const { doneOn, left } = standing(steps)
  count.people += people
  if (doneOn !== null) count.finished += people
  if (late && left > 0) count.overdue += people
  for (const { step, state } of steps)
    if (state === 'done') count.done.set(step.id, (count.done.get(step.id) ?? 0) + people)
}

export const units: Verb<'programme.units'> = async ({ db, me, now }, { programme }) => {
  const versions = await versionsFor(db, me, programme)
  const { rows } = await db.execute<Group>(sql`${sets(inSight(me, programme), versions)}
    select g.*, u."name" "unitName" from (
      select "unit", "version", "dueOn" < ${dayOf(now)}::date "late", "facts", count(*)::int "people"
      from sets group by 1, 2, 3, 4) g join unit u on u."id" = g."unit"`)
  const derived = alike(programme, versions)
  const counts = new Map<string, Count>()
  for (const group of rows) {
    const { unit, unitName } = group
    const count = counts.get(unit) ?? { unit, unitName, people: 0, finished: 0, overdue: 0, done: new Map() }
    add(count, group, derived(group.version, group.facts))
    counts.set(unit, count)
  }
  const steps = columns(versions, new Set(rows.map((group) => group.version)))
  const items = [...counts.values()].map(({ done, ...count }) => ({
    ...count,
    steps: steps.map((step) => ({ ...step, done: done.get(step.id) ?? 0 })),
  }))
  return { items: items.sort((a, b) => compare(a.unitName, b.unitName)) }
}
