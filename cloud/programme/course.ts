import type { Output } from '../../contract'
import type { Coming } from '../progress/assembly'
import { standing, type StepProgress } from '../progress/derive'
import { needed } from '../progress/finish'
import type { Held } from '../progress/load'
import type { Titles } from './titles'

export type CourseView = Output<'programme.mine'>['courses'][number]
type StepView = CourseView['steps'][number]
type Next = NonNullable<CourseView['next']>

const talkView = (talk: StepProgress['talk']): StepView['talk'] => {
  if (!talk) return null
  const { id, at, place, talker, capacity, outline, reply } = talk
  const said = reply && { ...reply, at: reply.at.toISOString() }
  return { id, happenedAt: at.toISOString(), place, talker, capacity, outline, reply: said }
}

const eventView = (event: Coming | undefined): StepView['event'] =>
  event
    ? {
        id: event.id,
        title: event.title,
        place: event.place,
        startsAt: event.startsAt.toISOString(),
        endsAt: event.endsAt.toISOString(),
        open: event.open,
      }
    : null

function stepView(held: Held, each: StepProgress, titles: Titles, coming: Coming[]): StepView {
  const { step, state, lock, doneOn, how, items, talk } = each
  const { id, kind, title, why, rule, minutes, optional, choose } = step
  const waits = kind === 'assembly' && state !== 'done'
  const event = coming.find((one) => one.programme === null || one.programme === held.course.programme)
  const views = items.map((item) => ({ ...item, ...titles(item) }))
  const shown = { id, kind, title, why, rule, minutes, optional, state, lock, doneOn, how, choose }
  return { ...shown, items: views, talk: talkView(talk), event: eventView(waits ? event : undefined) }
}

/** Expected minutes still to spend on a step: in proportion for films and texts, one for a tap. */
function minutesLeft({ step, state, items, talk }: StepProgress): number {
  if (state === 'done' || step.optional) return 0
  if (talk) return 1
  if (items.length === 0) return step.minutes
  const best = items.map((item) => item.share).sort((a, b) => b - a)
  const enough = needed(step)
  const share = best.slice(0, enough).reduce((sum, one) => sum + one, 0) / enough
  return Math.max(1, Math.ceil(step.minutes * (1 - share)))
}

const labelOf = ({ kind, title }: StepView['items'][number], films: boolean) => {
  if (kind === 'article') return `阅读《${title}》`
  return films ? `观看《${title}》` : `阅读《${title}》文字稿`
}

function nextOfItems(step: StepView, films: boolean): Next | null {
  const left = step.items.filter((item) => !item.done)
  const item = left.find((one) => one.share > 0) ?? left[0]
  if (!item) return null
  const label = `${item.share > 0 ? '继续' : ''}${labelOf(item, films)}`
  return { step: step.id, label, kind: item.kind, slug: item.slug, event: null }
}

function nextOf(steps: StepView[], films: boolean): Next | null {
  const open = steps.filter((step) => !step.optional && (step.state === 'todo' || step.state === 'doing'))
  const hall = open.find((step) => step.event?.open)
  if (hall) return { step: hall.id, label: '去签到', kind: 'assembly', slug: null, event: hall.event!.id }
  for (const step of open) {
    if (step.kind === 'talk' && step.talk && !step.talk.reply)
      return { step: step.id, label: '确认谈话登记', kind: 'talk', slug: null, event: null }
    const next = nextOfItems(step, films)
    if (next) return next
  }
  return null
}

type Around = { titles: Titles; coming: Coming[]; films: boolean }

/** A course as its own person sees it. `films` off: the transcript stands in. */
export function courseView(held: Held, steps: StepProgress[], { titles, coming, films }: Around): CourseView {
  const { id, programme, title, purpose, startsOn, dueOn } = held.course
  const views = steps.map((each) => stepView(held, each, titles, coming))
  return {
    enrolment: id,
    programme,
    title,
    purpose,
    startsOn,
    dueOn,
    steps: views,
    ...standing(steps),
    minutesLeft: steps.reduce((sum, each) => sum + minutesLeft(each), 0),
    next: nextOf(views, films),
  }
}
