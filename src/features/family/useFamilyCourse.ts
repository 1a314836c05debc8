import { useLoad, type Load } from '../../lib/useLoad'
import type { Course } from '../programme/next'

/** The course of 家庭助廉 that the asker follows as somebody's family; `null` asks nothing. */
export function useFamilyCourse(asked = true): { load: Load<unknown>; course: Course | undefined } {
  const load = useLoad('programme.mine', asked ? {} : null)
  return { load, course: load.data?.courses.find((one) => one.family) }
}
