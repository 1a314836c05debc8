import { sql } from 'drizzle-orm'
import { comingEvents } from '../progress/assembly'
import { derive } from '../progress/derive'
import { load } from '../progress/load'
import type { Verb } from '../verb'
import { courseView, type CourseView } from './course'
import { loadPledgeTitles } from './pledges'
import { loadShares } from './shares'
import { loadTitles } from './titles'

/** Running courses first, the nearest due date on top; then the finished ones, newest first. */
const order = (a: CourseView, b: CourseView) =>
  Number(a.left === 0) - Number(b.left === 0) ||
  (a.left === 0 ? (a.doneOn! < b.doneOn! ? 1 : -1) : a.dueOn < b.dueOn ? -1 : 1)

export const mine: Verb<'programme.mine'> = async ({ db, me, now, config }) => {
  const person = me.person!.id
  const held = await load(db, sql`e."person" = ${person}`)
  if (held.length === 0) return { courses: [] }
  const shares = await loadShares(db, [person])
  const asked = held.flatMap((each) => each.steps)
  const titles = await loadTitles(db, asked)
  const pledges = await loadPledgeTitles(db, asked)
  const around = { titles, pledges, coming: await comingEvents(db, now), films: config.features.films }
  const courses = held.map((each) => {
    const steps = derive(each.course, each.steps, each.proofs, shares.get(person))
    return courseView(each, steps, around)
  })
  return { courses: courses.sort(order) }
}
