import { z } from 'zod'
import { call } from './call'
import { NOTE_MAX, REFLECTION_MAX, REFLECTION_MIN, STUDY_KINDS } from './limits'
import { cursor, day, id, line, moment, moved, nothing, ok, page, slug } from './shape'

const kind = z.enum(STUDY_KINDS)
/** Half-open ranges of whole seconds, in order. */
const ranges = z.array(z.tuple([z.int(), z.int()]))
const second = z.int().min(0).max(86_400)

/** The day's first bit of study, told once so that the sheet 今日已打卡 shows once; null otherwise. */
const checked = z.object({ day, items: z.array(z.object({ kind, slug, title: z.string() })) }).nullable()

/** The person's one live session still; false once another was opened, on any phone, or this one closed. */
const live = z.boolean()

const film = z.object({
  watched: ranges,
  /** Seconds still needed: up to 95 % and the last 5. */
  missing: z.int(),
  position: z.int(),
  /** Seen to its end at some time: everything may be skipped freely. */
  free: z.boolean(),
  done: z.boolean(),
})
const text = z.object({
  seconds: z.int(),
  needed: z.int(),
  paragraph: z.int(),
  end: z.boolean(),
  done: z.boolean(),
})

const reflection = z.object({
  id,
  enrolment: id,
  step: z.string(),
  stepTitle: z.string(),
  text: z.string(),
  at: moment,
})

export const study = {
  /** Opens the person's one live session and closes any other. Exactly one of film and text is given back. */
  'study.open': call({
    role: 'relative',
    input: z.object({ kind, slug }),
    output: z.object({ session: id, version: z.int(), film: film.nullable(), text: text.nullable() }),
  }),
  /** A numbered beat of a film: whole seconds [from, to) really played. A number counts once. */
  'study.heartbeat': call({
    role: 'relative',
    input: z.object({ session: id, beat: z.int().min(0).max(100_000), from: second, to: second }),
    output: film.pick({ watched: true, missing: true, done: true }).extend({ live, ...moved.shape, checked }),
  }),
  /** A numbered beat of a text: [from, to) of this session's own active seconds. */
  'study.page': call({
    role: 'relative',
    input: z.object({
      session: id,
      beat: z.int().min(0).max(100_000),
      from: second,
      to: second,
      paragraph: z.int().min(0).max(10_000),
      end: z.boolean(),
    }),
    output: text.extend({ live, ...moved.shape, checked }),
  }),
  'study.close': call({ role: 'relative', input: z.object({ session: id }), output: ok }),

  'study.calendar': call({
    role: 'member',
    /** The month as 2026-11. */
    input: z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
    output: z.object({
      on: z.boolean(),
      days: z.array(
        z.object({
          day,
          note: z.string().nullable(),
          items: z.array(z.object({ kind, slug, title: z.string(), at: moment })),
        }),
      ),
      /** Weeks in a row, up to this one, with at least one day of study. */
      weeks: z.int(),
    }),
  }),
  'study.note': call({
    role: 'member',
    input: z.object({ day, text: z.string().trim().max(NOTE_MAX) }),
    output: ok,
  }),
  /** Everything that was studied, newest first. */
  'study.history': call({
    role: 'member',
    input: z.object({ cursor }),
    output: page(z.object({ day, kind, slug, title: z.string(), at: moment })),
  }),
  /** Clears the calendar and its notes; completions of steps stay. */
  'study.clear': call({ role: 'member', input: nothing, output: ok }),

  /** The learner's own calendar and history, to keep. */
  'study.export': call({
    role: 'member',
    input: nothing,
    output: z.object({ fileName: z.string(), base64: z.string() }),
  }),

  'study.reflect': call({
    role: 'member',
    input: z.object({
      id,
      enrolment: id,
      step: line(40),
      text: z.string().trim().min(REFLECTION_MIN).max(REFLECTION_MAX),
    }),
    output: reflection,
  }),
  'study.reflections': call({ role: 'member', input: z.object({ cursor }), output: page(reflection) }),
  'study.handed': call({
    role: 'organiser',
    input: z.object({ enrolment: id.optional(), query: z.string().trim().max(40).optional(), cursor }),
    output: page(reflection.extend({ name: z.string(), unitName: z.string() })),
  }),
}
