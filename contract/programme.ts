import { z } from 'zod'
import { call } from './call'
import { course, evidence, lineOf, outline, step } from './course'
import { STEP_KINDS, WAYS } from './limits'
import { sealed } from './pledge'
import { cursor, day, group, id, line, moment, moved, nothing, ok, page, reason, slug } from './shape'

const way = z.enum(WAYS)

export const programme = {
  'programme.list': call({
    role: 'guest',
    input: nothing,
    output: z.object({
      items: z.array(
        z.object({
          slug,
          title: z.string(),
          audience: z.string(),
          purpose: z.string(),
          dueDays: z.int(),
          steps: z.array(
            z.object({
              id: z.string(),
              kind: z.enum(STEP_KINDS),
              title: z.string(),
              why: z.string(),
              minutes: z.int(),
            }),
          ),
        }),
      ),
    }),
  }),
  /** 结业证书 of one's own finished programme, made when first opened. */
  'programme.certificate': call({ role: 'relative', input: z.object({ enrolment: id }), output: sealed }),
  'programme.mine': call({
    role: 'relative',
    input: nothing,
    output: z.object({ courses: z.array(course) }),
  }),
  'programme.outline': call({ role: 'member', input: z.object({ slug }), output: outline }),
  'programme.outlines': call({
    role: 'liaison',
    input: nothing,
    output: z.object({ items: z.array(outline) }),
  }),

  /** The member confirms the talk's record, or objects in words. */
  'programme.replyTalk': call({
    role: 'member',
    input: z.object({ talk: id, agrees: z.enum(['yes', 'no']), text: z.string().trim().max(500) }),
    output: moved,
  }),
  /** Who would be enrolled: by group and appointment date, or by name. */
  'programme.candidates': call({
    role: 'organiser',
    input: z.object({
      programme: slug,
      group: group.optional(),
      from: day.optional(),
      to: day.optional(),
      query: z.string().max(40).optional(),
      cursor,
    }),
    output: page(
      z.object({
        person: id,
        name: z.string(),
        unitName: z.string(),
        position: z.string(),
        appointedOn: day.nullable(),
        enrolled: z.boolean(),
      }),
    ),
  }),
  /** Enrols each named person once for their present appointment; those already enrolled are left as they are. */
  'programme.enrol': call({
    role: 'organiser',
    audited: true,
    input: z.object({ programme: slug, people: z.array(id).min(1).max(200), startsOn: day, dueOn: day }),
    output: z.object({ enrolled: z.int(), already: z.int() }),
  }),
  'programme.saveTalk': call({
    role: 'liaison',
    audited: true,
    /** `corrects`: the talk row that this one replaces. */
    input: z.object({
      id,
      enrolment: id,
      happenedAt: moment,
      place: line(60),
      talker: line(30),
      capacity: line(40),
      outline: slug.nullable(),
      corrects: id.nullable(),
    }),
    output: ok,
  }),
  /** The equal other way: done in the hall, on paper, by transcript, in person; or waived. A pledge step: organisers alone. */
  'programme.record': call({
    role: 'liaison',
    audited: true,
    input: z.object({ id, enrolment: id, step: line(40), way, happenedOn: day, reason }),
    output: ok,
  }),
  'programme.void': call({
    role: 'liaison',
    audited: true,
    /** A liaison voids what a liaison may enter (records, talks; not of a pledge) in the own units; the rest is an organiser's. */
    input: z.object({ kind: z.enum(['enrolment', 'record', 'talk', 'completion']), id, reason }),
    output: ok,
  }),
  /** For a liaison a programme has no pledge step, here and in the two calls below: who has not signed is not shown to colleagues. */
  'programme.units': call({
    role: 'liaison',
    input: z.object({ programme: slug }),
    output: z.object({
      items: z.array(
        z.object({
          unit: id,
          unitName: z.string(),
          people: z.int(),
          finished: z.int(),
          overdue: z.int(),
          steps: z.array(z.object({ id: z.string(), title: z.string(), done: z.int() })),
        }),
      ),
    }),
  }),
  /** Each person's line, overdue first, then by due date and name. */
  'programme.people': call({
    role: 'liaison',
    input: z.object({
      programme: slug,
      unit: id.optional(),
      query: z.string().trim().max(40).optional(),
      show: z.enum(['all', 'open', 'overdue', 'done']).optional(),
      cursor,
    }),
    output: page(lineOf),
  }),
  'programme.evidence': call({
    role: 'liaison',
    input: z.object({ enrolment: id }),
    output: lineOf.extend({
      steps: z.array(
        step.pick({ id: true, kind: true, title: true, state: true, how: true, doneOn: true }).extend({
          /** The text that a pledge step signs. */
          pledge: slug.nullable(),
          evidence: z.array(evidence),
        }),
      ),
    }),
  }),
}
