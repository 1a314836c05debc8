import type { Load } from '../../lib/useLoad'
import { useLoad } from '../../lib/useLoad'
import type { Course } from './next'

/** The asked course, else one's own that is due next, else the latest finished. What one follows as family is not one's own. */
export function useCourse(enrolment?: string): {
  load: Load<unknown>
  course: Course | undefined
  courses: Course[]
} {
  const load = useLoad('programme.mine', {})
  const all = load.data?.courses ?? []
  const courses = all.filter((one) => !one.family)
  const running = courses.find((one) => one.left > 0)
  const course = enrolment ? all.find((one) => one.enrolment === enrolment) : (running ?? courses[0])
  return { load, course, courses }
}
