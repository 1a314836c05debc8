import { sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import { dayOf } from '../day'
import type { Held } from '../progress/load'
import type { Verb } from '../verb'
import { followers, lineOf } from './line'

type Row = Output<'programme.units'>['items'][number]

const { compare } = new Intl.Collator('zh')

/** The steps to count: of the newest version that anybody follows, then those only of older ones. */
function columns(held: Held[]): { id: string; title: string }[] {
  const versions = [...new Map(held.map((each) => [each.course.version, each.steps])).entries()]
  const steps = versions.sort(([a], [b]) => b - a).flatMap(([, each]) => each)
  const titles = new Map<string, string>()
  for (const { id, title } of steps) if (!titles.has(id)) titles.set(id, title)
  return [...titles].map(([id, title]) => ({ id, title }))
}

export const units: Verb<'programme.units'> = async ({ db, me, now }, { programme }) => {
  const held = await followers(db, me, programme, sql`true`)
  const today = dayOf(now)
  const steps = columns(held)
  const rows = new Map<string, Row>()
  for (const each of held) {
    const { unit, unitName } = each.person
    const empty = { unit, unitName, people: 0, finished: 0, overdue: 0 }
    const row = rows.get(unit) ?? { ...empty, steps: steps.map((step) => ({ ...step, done: 0 })) }
    const line = lineOf(each, today)
    row.people += 1
    row.finished += Number(line.doneOn !== null)
    row.overdue += Number(line.overdue)
    const done = new Set(line.steps.filter((step) => step.state === 'done').map((step) => step.id))
    for (const step of row.steps) step.done += Number(done.has(step.id))
    rows.set(unit, row)
  }
  return { items: [...rows.values()].sort((a, b) => compare(a.unitName, b.unitName)) }
}
