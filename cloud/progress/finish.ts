import type { Step, StepItem } from '../db/schema/programme'
import { addDays, clockOf, dayOf, startOf } from '../day'
import type { Course, Proof, Signing } from './proof'
import { CHANNEL_WORDS, SIGN_WORDS, WAY_WORDS } from './words'

/** When and how a step was finished. */
export type Done = { on: string; how: string }

export type ItemDone = { at: Date; transcript: boolean } | null

/** Which completions stand for an item: a film's transcript is as good as the film. */
export const suits = (item: StepItem, of: 'film' | 'article' | 'transcript') =>
  item.kind === 'film' ? of !== 'article' : of === 'article'

/** The first completion of an item that counts; any version of it will do. */
export function itemDone(item: StepItem, proofs: Proof[]): ItemDone {
  let first: ItemDone = null
  for (const proof of proofs) {
    if (proof.kind !== 'completion' || proof.slug !== item.slug || !suits(item, proof.of)) continue
    const transcript = proof.of === 'transcript'
    const earlier = !first || proof.at < first.at || (+proof.at === +first.at && !transcript)
    if (earlier) first = { at: proof.at, transcript }
  }
  return first
}

/** How many of its items a step needs. */
export const needed = (step: Step): number => Math.min(step.choose ?? step.items.length, step.items.length)

/** When the text that a step has read was first read to its end; null when it was not, or there is none. */
export function readOf({ kind, pledge }: Step, proofs: Proof[]): Date | null {
  if (kind !== 'reading' || !pledge) return null
  const reads = proofs.flatMap((proof) => (proof.kind === 'read' && proof.text === pledge ? [proof.at] : []))
  return reads.reduce<Date | null>((first, at) => (!first || at < first ? at : first), null)
}

/** The text is read, and the items with it where the step has both. */
function byReading(step: Step, items: ItemDone[], readAt: Date | null): Done | null {
  if (!step.pledge || step.kind !== 'reading') return byItems(step, items)
  if (!readAt) return null
  const read = { on: dayOf(readAt), how: '已读完全文' }
  if (step.items.length === 0) return read
  const rest = byItems(step, items)
  return rest && { on: rest.on > read.on ? rest.on : read.on, how: `${read.how}，${rest.how}` }
}

function byItems(step: Step, items: ItemDone[]): Done | null {
  const all = items.filter((done) => done !== null)
  const enough = needed(step)
  if (enough === 0 || all.length < enough) return null
  const first = all.sort((a, b) => a.at.getTime() - b.at.getTime()).slice(0, enough)
  const last = first[enough - 1]!
  const read = first.filter((done) => done.transcript).length
  const seen = step.kind === 'film' ? `已看完 ${enough - read} 部` : `已读完 ${enough} 篇`
  const how = read === 0 ? seen : read === enough ? `已读完 ${read} 部文稿` : `${seen}，读完 ${read} 部文稿`
  return { on: dayOf(last.at), how }
}

function signedWords({ channel, at, serial }: Signing): string {
  const words = CHANNEL_WORDS[channel]
  if (channel === 'paper') return `${words}，由组织者登记`
  return channel === 'hall' ? words : `${words} ${clockOf(at)} · 编号 ${serial}`
}

function byProof(course: Course, step: Step, proof: Proof): Done | null {
  if (proof.kind === 'record' && proof.enrolment === course.id && proof.step === step.id) {
    const who = proof.byOrganiser ? '组织者' : '联络员'
    return { on: proof.on, how: `由${who}登记（${WAY_WORDS[proof.way]}）` }
  }
  if (proof.kind === 'talk' && proof.enrolment === course.id && proof.step === step.id)
    return proof.reply?.agrees === 'yes' ? { on: dayOf(proof.reply.at), how: '谈话登记已确认' } : null
  if (proof.kind === 'signing' && step.kind === 'pledge' && proof.text === step.pledge)
    return { on: dayOf(proof.at), how: signedWords(proof) }
  if (proof.kind === 'attendance' && proof.of === step.kind) {
    if (proof.programme !== null && proof.programme !== course.programme) return null
    const signed = proof.way === 'hand' ? SIGN_WORDS.hand : `${SIGN_WORDS[proof.way]} ${clockOf(proof.at)}`
    return { on: dayOf(proof.at), how: `${proof.place} · ${signed}` }
  }
  return null
}

/** A signature, and a text read, stand until they are taken back: neither can be made a second time. */
const stands = (proof: Proof) => proof.kind === 'signing' || proof.kind === 'read'

/**
 * The records that may count for a step: not voided, and made since the enrolment began or so many days before. What
 * stands counts whenever it was made.
 */
export function counting(course: Course, accepts: number, proofs: Proof[]): Proof[] {
  const from = accepts === 0 ? course.startsOn : addDays(course.startsOn, -accepts)
  const since = startOf(from)
  const late = (proof: Proof) => (proof.kind === 'record' ? proof.on >= from : proof.at >= since)
  return proofs.filter((proof) => !proof.voided && (stands(proof) || late(proof)))
}

/**
 * The earliest way in which the records that count finish the step; null when they do not.
 * @param items the first completion of each of its items
 */
export function finish(course: Course, step: Step, counted: Proof[], items: ItemDone[]): Done | null {
  let first = byReading(step, items, readOf(step, counted))
  for (const proof of counted) {
    const done = proof.kind === 'completion' ? null : byProof(course, step, proof)
    if (done && (!first || done.on < first.on || (done.on === first.on && done.how < first.how))) first = done
  }
  return first
}
