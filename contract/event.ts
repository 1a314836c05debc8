import { z } from 'zod'
import { call } from './call'
import { cursor, id, line, moment, moved, ok, page, reason, slug } from './shape'

const shown = z.object({
  id,
  title: z.string(),
  place: z.string(),
  startsAt: moment,
  endsAt: moment,
  programme: slug.nullable(),
  test: z.boolean(),
  state: z.enum(['planned', 'open', 'ended', 'void']),
  /** The asking person's own attendance. */
  mine: z.object({ at: moment, way: z.enum(['qr', 'digits', 'hand']) }).nullable(),
})

const count = z.object({ attended: z.int(), expected: z.int() })

export const event = {
  'event.list': call({
    role: 'member',
    /** ahead: today's and later ones; past: the others, newest first. */
    input: z.object({ when: z.enum(['ahead', 'past']), cursor }),
    output: page(shown),
  }),
  'event.get': call({ role: 'member', input: z.object({ id }), output: shown }),
  /** By the scanned token, or by six digits; a second time answers as the first. */
  'event.signIn': call({
    role: 'member',
    input: z.object({
      event: id,
      token: z.string().max(64).optional(),
      digits: z
        .string()
        .regex(/^\d{6}$/)
        .optional(),
    }),
    output: z.object({
      title: z.string(),
      at: moment,
      again: z.boolean(),
      late: z.boolean(),
      ...moved.shape,
    }),
  }),
  'event.save': call({
    role: 'organiser',
    audited: true,
    input: z.object({
      id,
      title: line(40),
      place: line(60),
      startsAt: moment,
      endsAt: moment,
      programme: slug.nullable(),
      test: z.boolean(),
    }),
    output: shown,
  }),
  'event.open': call({ role: 'organiser', audited: true, input: z.object({ id }), output: shown }),
  'event.end': call({ role: 'organiser', audited: true, input: z.object({ id }), output: shown }),
  'event.void': call({ role: 'organiser', audited: true, input: z.object({ id, reason }), output: shown }),
  /** The next minute's codes and the live count, for the organiser's phone and the hall's screen. */
  'event.board': call({
    role: 'organiser',
    input: z.object({ id }),
    output: z.object({
      event: shown,
      now: moment,
      qrs: z.array(z.object({ from: moment, to: moment, url: z.string() })),
      digits: z.array(z.object({ from: moment, to: moment, code: z.string() })),
      ...count.shape,
      recent: z.array(z.object({ unitName: z.string(), people: z.int() })),
    }),
  }),
  'event.attendances': call({
    role: 'organiser',
    input: z.object({ id, query: z.string().trim().max(40).optional(), cursor }),
    output: page(
      z.object({
        person: id,
        name: z.string(),
        unitName: z.string(),
        attendance: z
          .object({
            id,
            at: moment,
            way: z.enum(['qr', 'digits', 'hand']),
            reason: z.string().nullable(),
            by: z.string().nullable(),
          })
          .nullable(),
      }),
    ).extend(count.shape),
  }),
  'event.mark': call({
    role: 'organiser',
    audited: true,
    input: z.object({ event: id, person: id, happenedAt: moment, reason }),
    output: ok,
  }),
  'event.unmark': call({
    role: 'organiser',
    audited: true,
    input: z.object({ attendance: id, reason }),
    output: ok,
  }),
}
