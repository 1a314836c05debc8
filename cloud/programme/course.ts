import type { Output } from '../../contract'
import type { Coming } from '../progress/assembly'
import { standing, type StepProgress } from '../progress/derive'
import { needed } from '../progress/finish'
import type { Held } from '../progress/load'
import type { PledgeTitles } from './pledges'
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

const pledgeView = ({ step, signing }: StepProgress, titleOf: PledgeTitles): StepView['pledge'] => {
  if (!step.pledge) return null
  const { id = null, serial = null } = signing ?? {}
  return { slug: step.pledge, title: titleOf(step.pledge), signing: id, serial }
}

type Around = { titles: Titles; pledges: PledgeTitles; coming: Coming[]; films: boolean }

function stepView(held: Held, each: StepProgress, { titles, pledges, coming }: Around): StepView {
  const { step, state, lock, doneOn, how, items, talk } = each
  const { id, kind, title, why, rule, minutes, optional, choose } = step
  const waits = kind === 'assembly' && state !== 'done'
  const event = coming.find((one) => one.programme === null || one.programme === held.course.programme)
  const views = items.map((item) => ({ ...item, ...titles(item) }))
  const shown = { id, kind, title, why, rule, minutes, optional, state, lock, doneOn, how, choose }
  const pledge = pledgeView(each, pledges)
  return { ...shown, items: views, pledge, talk: talkView(talk), event: eventView(waits ? event : undefined) }
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

function nextOfPledge({ step, read }: StepProgress, { pledge }: StepView): Next | null {
  if (!pledge || read) return null
  const signs = step.kind === 'pledge'
  const label = `${signs ? '签署' : '阅读'}《${pledge.title}》`
  return { step: step.id, label, kind: signs ? 'pledge' : 'read', slug: pledge.slug, event: null }
}

function nextOf(views: StepView[], steps: StepProgress[], films: boolean): Next | null {
  const open = views.filter((step) => !step.optional && (step.state === 'todo' || step.state === 'doing'))
  const hall = open.find((step) => step.event?.open)
  if (hall) return { step: hall.id, label: '去签到', kind: 'assembly', slug: null, event: hall.event!.id }
  for (const step of open) {
    if (step.kind === 'talk' && step.talk && !step.talk.reply)
      return { step: step.id, label: '确认谈话登记', kind: 'talk', slug: null, event: null }
    const next = nextOfPledge(steps[views.indexOf(step)]!, step) ?? nextOfItems(step, films)
    if (next) return next
  }
  return null
}

/** A course as its own person sees it. `films` off: the transcript stands in. */
export function courseView(held: Held, steps: StepProgress[], around: Around): CourseView {
  const { id, programme, family, title, purpose, startsOn, dueOn } = held.course
  const views = steps.map((each) => stepView(held, each, around))
  return {
    enrolment: id,
    programme,
    family,
    title,
    purpose,
    startsOn,
    dueOn,
    steps: views,
    ...standing(steps),
    minutesLeft: steps.reduce((sum, each) => sum + minutesLeft(each), 0),
    next: nextOf(views, steps, around.films),
  }
}
