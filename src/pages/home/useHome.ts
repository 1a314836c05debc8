import type { Output } from '../../../contract/index'
import type { ContentItem } from '../../features/content/covers'
import { useWaiting, type Waiting } from '../../features/pledge/useWaiting'
import type { Course } from '../../features/programme/next'
import { dateOf } from '../../lib/day'
import { asLoad, useMe } from '../../lib/me'
import { useLoad, type Load } from '../../lib/useLoad'

export type ComingEvent = Output<'event.list'>['items'][number]
export type StudyDay = Output<'study.calendar'>['days'][number]

export interface HomeData {
  loads: readonly Load<unknown>[]
  name: string | undefined
  /** Running courses, the one that is due next first; then the finished. */
  courses: Course[]
  /** What someone follows as family. */
  family: Course | undefined
  event: ComingEvent | undefined
  /** What is being signed together at today's event. */
  waiting: Waiting | undefined
  /** Today's study; undefined while the calendar is switched off. */
  today: { studied: StudyDay | undefined } | undefined
  cards: ContentItem[]
}

const inOrder = (courses: readonly Course[]) =>
  [...courses].sort((a, b) => Number(a.left === 0) - Number(b.left === 0) || a.dueOn.localeCompare(b.dueOn))

/** Everything that 首页 shows, asked side by side. */
export function useHome(): HomeData {
  const { me, error, may, bound } = useMe()
  const member = may('member')
  const day = dateOf(new Date())
  const courses = useLoad('programme.mine', bound ? {} : null)
  const events = useLoad('event.list', member ? { when: 'ahead' } : null)
  const month = useLoad(
    'study.calendar',
    member && me?.preferences.calendar ? { month: day.slice(0, 7) } : null,
  )
  const content = useLoad('content.list', me ? (member ? { kind: 'case', unread: true } : {}) : null)

  const waiting = useWaiting(events.data?.items.some((one) => one.mine && one.state !== 'void') ?? false)
  const event = events.data?.items.find((one) => one.state !== 'void' && one.state !== 'ended' && !one.mine)
  const studied = month.data?.days.find((one) => one.day === day)
  return {
    // An event or the calendar that does not answer must not hide the one button.
    loads: me ? (bound ? [courses] : [content]) : [asLoad({ me, error })],
    name: me?.person?.name,
    courses: inOrder((courses.data?.courses ?? []).filter((one) => !one.family)),
    family: courses.data?.courses.find((one) => one.family),
    event,
    waiting,
    today: month.data?.on ? { studied } : undefined,
    cards: content.data?.items.slice(0, member ? 2 : 6) ?? [],
  }
}
