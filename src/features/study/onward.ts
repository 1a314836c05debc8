import type { Course, Step } from '../programme/next'
import type { Outcome } from './useSitting'

type Item = Step['items'][number]

export interface Onward {
  /** The course that waits for the next thing. */
  course: Course | undefined
  /** The next film or text of the very step that this one belongs to. */
  item: Item | undefined
  /** The course's own next step comes before any other reading: a step has just been finished. */
  step: boolean
}

/** What lies next after a film or a text was finished: first the rest of its step, then the course's next step. */
export function onward(courses: readonly Course[], slug: string, outcome: Outcome): Onward {
  const finished = outcome.finished[0]?.enrolment
  const holds = (step: Step) => step.items.some((item) => item.slug === slug)
  const course =
    courses.find((one) => one.enrolment === finished) ??
    courses.find((one) => one.left > 0 && one.steps.some(holds)) ??
    courses.find((one) => one.left > 0 && !one.family)
  const step = course?.steps.find((one) => one.state !== 'done' && one.state !== 'locked' && holds(one))
  const item = step?.items.find((one) => !one.done && one.slug !== slug)
  return { course, item, step: finished !== undefined }
}
