import { z } from 'zod'
import { STEP_KINDS } from './limits'
import { day, id, moment, slug } from './shape'

/** The states of a step, as its learner and those who record it see them. */
const state = z.enum(['todo', 'doing', 'done', 'locked'])

/** A step as its person sees it now; everything is derived from records. */
export const step = z.object({
  id: z.string(),
  kind: z.enum(STEP_KINDS),
  title: z.string(),
  why: z.string(),
  rule: z.string(),
  minutes: z.int(),
  optional: z.boolean(),
  state,
  /** What opens a locked step, in words; null when open. */
  lock: z.string().nullable(),
  doneOn: day.nullable(),
  /** How it was done, in words: 扫码签到 14:26, 由联络员登记（现场） … */
  how: z.string().nullable(),
  /** So many of the items; null for all. */
  choose: z.int().nullable(),
  items: z.array(
    z.object({
      kind: z.enum(['film', 'article']),
      slug,
      title: z.string(),
      minutes: z.int(),
      done: z.boolean(),
      /** 0 to 1: the share watched or read. */
      share: z.number().min(0).max(1),
    }),
  ),
  /** The text to sign (a pledge step) or to read (the initiative), and the signing that stands. */
  pledge: z
    .object({ slug, title: z.string(), signing: id.nullable(), serial: z.string().nullable() })
    .nullable(),
  talk: z
    .object({
      id,
      happenedAt: moment,
      place: z.string(),
      talker: z.string(),
      capacity: z.string(),
      outline: slug.nullable(),
      reply: z.object({ agrees: z.enum(['yes', 'no']), text: z.string(), at: moment }).nullable(),
    })
    .nullable(),
  event: z
    .object({ id, title: z.string(), place: z.string(), startsAt: moment, endsAt: moment, open: z.boolean() })
    .nullable(),
})

export const course = z.object({
  enrolment: id,
  programme: slug,
  /** 家庭助廉: shown on the family page, not among one's own courses. */
  family: z.boolean(),
  title: z.string(),
  purpose: z.string(),
  startsOn: day,
  dueOn: day,
  steps: z.array(step),
  done: z.int(),
  /** Steps that must be done, and those of them still left, with their expected minutes. */
  total: z.int(),
  left: z.int(),
  minutesLeft: z.int(),
  doneOn: day.nullable(),
  /** What the one button opens; null when all is done or nothing can be done on the phone now. */
  next: z
    .object({
      step: z.string(),
      /** 继续观看《一支笔》, 确认谈话登记, 去签到 … */
      label: z.string(),
      kind: z.enum(['film', 'article', 'talk', 'assembly', 'pledge', 'read']),
      slug: z.string().nullable(),
      event: id.nullable(),
    })
    .nullable(),
})

export const lineOf = z.object({
  enrolment: id,
  person: id,
  name: z.string(),
  unitName: z.string(),
  position: z.string(),
  startsOn: day,
  dueOn: day,
  overdue: z.boolean(),
  done: z.int(),
  total: z.int(),
  doneOn: day.nullable(),
  steps: z.array(z.object({ id: z.string(), title: z.string(), state })),
  /** The person's objection to the talk as it is registered now, in their words; null when there is none. */
  objection: z.string().nullable(),
})

/** One piece of evidence behind a step, as it was entered. Voided ones stay visible, with why. */
export const evidence = z.object({
  id,
  kind: z.enum(['record', 'talk', 'attendance', 'completion', 'signing']),
  happenedAt: moment,
  enteredAt: moment,
  /** The name of who entered it; null when the person did it. */
  enteredBy: z.string().nullable(),
  what: z.string(),
  how: z.string(),
  reason: z.string().nullable(),
  /** The member's word on a talk. */
  reply: z.string().nullable(),
  /** What was registered of a talk, for its correction. */
  talk: z
    .object({ place: z.string(), talker: z.string(), capacity: z.string(), outline: slug.nullable() })
    .nullable(),
  voided: z.object({ reason: z.string(), at: moment, by: z.string() }).nullable(),
})

export const outline = z.object({
  slug,
  title: z.string(),
  forWhom: z.string(),
  minutes: z.int(),
  opening: z.string(),
  questions: z.array(z.string()),
  closing: z.string(),
})
