import type { Output } from '../../../contract/index'
import { go } from '../../lib/go'

export type Course = Output<'programme.mine'>['courses'][number]
export type Step = Course['steps'][number]

/** Opens a course's own page; a family course is shown on the family's. */
export function openCourse({ enrolment, family }: Course): void {
  if (family) go('family')
  else go('course', { enrolment })
}

/** Opens the very next thing of a course: what its one button promises. */
export function openNext(course: Course): void {
  const { enrolment, next } = course
  if (!next) return
  if (next.kind === 'film' && next.slug) go('film', { slug: next.slug })
  else if (next.kind === 'article' && next.slug) go('article', { slug: next.slug })
  else if (next.kind === 'talk') go('talk', { enrolment })
  else if (next.kind === 'assembly') go('signIn', { event: next.event ?? undefined })
  else if ((next.kind === 'pledge' || next.kind === 'read') && next.slug) go('pledge', { slug: next.slug })
  else openCourse(course)
}

/** Opens a film or a text of a step. */
export function openItem({ kind, slug }: Step['items'][number]): void {
  if (kind === 'film') go('film', { slug })
  else go('article', { slug })
}

/** 还差 2 步 · 约 25 分钟. */
export function leftText({ left, minutesLeft }: Course): string {
  if (left === 0) return '各步都已完成'
  return minutesLeft > 0 ? `还差 ${left} 步 · 约 ${minutesLeft} 分钟` : `还差 ${left} 步`
}
