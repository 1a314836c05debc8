import type { Load } from '../../lib/useLoad'
import { useLoad } from '../../lib/useLoad'
import type { Course } from './next'

/** The asked course, else the one that is due next, else the latest finished. */
export function useCourse(enrolment?: string): {
  load: Load<unknown>
  course: Course | undefined
  courses: Course[]
} {
  const load = useLoad('programme.mine', {})
  const courses = load.data?.courses ?? []
  const running = courses.find((one) => one.left > 0)
  const course = enrolment ? courses.find((one) => one.enrolment === enrolment) : (running ?? courses[0])
  return { load, course, courses }
}
