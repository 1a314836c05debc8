import type { Step, StepItem } from '../db/schema/programme'
import { counting, finish, itemDone, readOf, type ItemDone } from './finish'
import type { Course, Proof, Signing, Talk } from './proof'
import { quoted } from './words'

export type State = 'todo' | 'doing' | 'done' | 'locked'

export type ItemProgress = StepItem & { done: boolean; share: number }

export type StepProgress = {
  step: Step
  state: State
  /** What opens it, in words; null when it is not locked. */
  lock: string | null
  doneOn: string | null
  how: string | null
  items: ItemProgress[]
  /** The talk as its person should see it now. */
  talk: Talk | null
  /** The latest signing of its text that stands. */
  signing: Signing | null
  /** The text that it has read, besides its items, was read. */
  read: boolean
}

/** The share watched or read of `film:slug` and `article:slug`, for those begun. */
export type Shares = ReadonlyMap<string, number>

const NONE: Shares = new Map()

const confirmed = (talk: Talk) => (talk.reply?.agrees === 'yes' ? 1 : 0)

const laterFirst = (a: Talk, b: Talk) =>
  confirmed(b) - confirmed(a) || b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1)

/** The confirmed talk, else the latest that no later row replaces. */
function talkOf(course: Course, step: Step, counted: Proof[]): Talk | null {
  const talks = counted.filter(
    (proof) => proof.kind === 'talk' && proof.enrolment === course.id && proof.step === step.id,
  ) as Talk[]
  const replaced = new Set(talks.map((talk) => talk.corrects))
  const standing = talks.filter((talk) => confirmed(talk) || !replaced.has(talk.id))
  return standing.sort(laterFirst)[0] ?? null
}

function signingOf({ kind, pledge }: Step, counted: Proof[]): Signing | null {
  if (kind !== 'pledge' || !pledge) return null
  const signings = counted.filter((proof) => proof.kind === 'signing' && proof.text === pledge) as Signing[]
  return signings.sort((a, b) => +b.at - +a.at || (a.id < b.id ? 1 : -1))[0] ?? null
}

const itemsOf = (step: Step, firsts: ItemDone[], shares: Shares): ItemProgress[] =>
  step.items.map((item, index) => {
    if (firsts[index]) return { ...item, done: true, share: 1 }
    return { ...item, done: false, share: Math.min(shares.get(`${item.kind}:${item.slug}`) ?? 0, 0.99) }
  })

/** An organiser opens the sign-in in the hall: no lock stands before it. */
const lockable = (step: Step) => step.kind !== 'assembly'

/**
 * Each step's state, from records alone and in no matter which order.
 * A step whose records are complete is done whatever stands before it.
 */
export function derive(course: Course, steps: Step[], proofs: Proof[], shares = NONE): StepProgress[] {
  const before: string[] = []
  const byAccepts = new Map<number, Proof[]>()
  return steps.map((step) => {
    const counted = byAccepts.get(step.accepts) ?? counting(course, step.accepts, proofs)
    byAccepts.set(step.accepts, counted)
    const firsts = step.items.map((item) => itemDone(item, counted))
    const done = finish(course, step, counted, firsts)
    const items = itemsOf(step, firsts, shares)
    const talk = talkOf(course, step, counted)
    const locked = !done && before.length > 0 && lockable(step)
    const signing = signingOf(step, counted)
    const read = readOf(step, counted) !== null
    const begun = talk !== null || read || items.some((item) => item.share > 0)
    const lock = locked ? `完成${quoted(before)}后打开` : null
    if (!done && step.locksNext && !step.optional) before.push(step.title)
    const state = done ? 'done' : locked ? 'locked' : begun ? 'doing' : 'todo'
    return { step, state, lock, doneOn: done?.on ?? null, how: done?.how ?? null, items, talk, signing, read }
  })
}

export type Standing = { done: number; total: number; left: number; doneOn: string | null }

/** The course as a whole: steps that must be done, those done, and the day of the last of them. */
export function standing(steps: StepProgress[]): Standing {
  const must = steps.filter((each) => !each.step.optional)
  const days = must.flatMap((each) => each.doneOn ?? [])
  const left = must.length - days.length
  const doneOn = left === 0 ? days.reduce((a, b) => (a > b ? a : b), '') || null : null
  return { done: days.length, total: must.length, left, doneOn }
}
