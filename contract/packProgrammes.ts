import { z } from 'zod'
import { minutes, text } from './pack'
import { slug } from './shape'

const stepOf = {
  id: slug.max(40),
  title: text.max(30),
  why: text.max(80),
  minutes,
  /** The rule of completion, in the person's words; it must say what the program really does. */
  rule: text.max(200),
  /** true: the steps after it stay closed until this one is done. */
  locksNext: z.boolean(),
  /** true: may be left out. */
  optional: z.boolean().optional(),
  /** Days before the enrolment began within which a record still counts. */
  accepts: z.int().min(0).max(3650).optional(),
  week: z.int().min(1).max(53).optional(),
}
const choose = z.int().min(1).optional()
const films = z.array(slug).min(1)

/** A step of a programme: one of ten kinds. `choose`: so many of the listed items; without it all of them. */
const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('talk'), ...stepOf, outline: slug }),
  z.strictObject({ kind: z.literal('assembly'), ...stepOf }),
  z.strictObject({ kind: z.literal('film'), ...stepOf, films, choose }),
  z.strictObject({
    kind: z.literal('reading'),
    ...stepOf,
    readers: z.array(slug).min(1).optional(),
    /** A text that is only read. */
    pledge: slug.optional(),
    /** Counts cases, not readers. */
    choose,
  }),
  z.strictObject({ kind: z.literal('quiz'), ...stepOf, paper: slug }),
  z.strictObject({ kind: z.literal('pledge'), ...stepOf, pledge: slug }),
  z.strictObject({ kind: z.literal('visit'), ...stepOf, place: slug.optional() }),
  z.strictObject({ kind: z.literal('lecture'), ...stepOf, lectures: z.array(slug).min(1), choose }),
  z.strictObject({ kind: z.literal('hearing'), ...stepOf }),
  z.strictObject({ kind: z.literal('discussion'), ...stepOf }),
])

const theme = z.strictObject({ week: z.int().min(1).max(53), title: text.max(20), why: text.max(80) })

export const programme = z.strictObject({
  slug,
  title: text.max(30),
  audience: text.max(60),
  purpose: text.max(200),
  dueDays: z.int().min(1).max(366),
  /** true: followed by family members, by invitation. */
  family: z.boolean().optional(),
  themes: z.array(theme).optional(),
  steps: z.array(step).min(1),
})

const lecture = z.strictObject({
  slug,
  title: text.max(40),
  minutes,
  outline: z.array(text).min(1),
  forWhom: text.max(60),
})

const circle = z.strictObject({
  slug,
  title: text.max(20),
  intro: text.max(100),
  questions: z.array(text).min(1),
})

/** `programmes.json` */
export const programmes = z.strictObject({
  programmes: z.array(programme).min(1),
  lectures: z.array(lecture),
  circles: z.array(circle),
})

/** `outlines.json`: what a talk goes through. */
export const outline = z.strictObject({
  slug,
  title: text.max(30),
  forWhom: text.max(30),
  minutes,
  opening: text.max(120),
  questions: z.array(text).min(1),
  closing: text.max(120),
})

export type Programme = z.infer<typeof programme>
export type ProgrammeStep = z.infer<typeof step>
export type Circle = z.infer<typeof circle>
export type Outline = z.infer<typeof outline>
