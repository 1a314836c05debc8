import type { Output } from '../../../contract/index'
import { call, type CallError } from '../../lib/call'
import { listeners } from '../../lib/listeners'
import { owner, type KeptSign } from '../../lib/storage'
import { asCallError } from '../../lib/useLoad'
import { forgetSign, keepSign, keptSign } from './keptSigns'

export type Signed = Output<'pledge.sign'>

/** What came of it: the signing, or why the server did not take it; `mayYet`: it goes out again by itself. */
export type Answer = { sign: KeptSign } & (
  { signed: Signed; error?: undefined } | { signed?: undefined; error: CallError; mayYet: boolean }
)

const answers = listeners<[Answer]>()
const flights = new Map<string, Promise<Answer>>()

/** Hears of everything that is handed in, wherever it was handed in from. */
export const onAnswer = answers.listen

// No answer, or none that says no.
const mayYet = ({ code }: CallError) => ['offline', 'slow', 'signin', 'broken'].includes(code)

async function ask(sign: KeptSign, whose: string | undefined): Promise<Answer> {
  const { draft, strokes, event } = sign
  try {
    const signed = await call('pledge.sign', {
      ...{ draft, strokes, endReached: true },
      ...(event ? { event } : {}),
    })
    forgetSign(sign, whose)
    return { sign, signed }
  } catch (caught) {
    const error = asCallError(caught)
    // A hall that does not take it leaves it to be signed alone, by another tap.
    const left = error.code === 'conflict' ? { ...sign, event: undefined } : sign
    // Refused: the page may be changed again. What its writer has begun anew meanwhile stays.
    if (!mayYet(error) && keptSign(sign.slug, whose)?.draft === draft)
      keepSign({ ...left, handed: false }, whose)
    return { sign: left, error, mayYet: mayYet(error) }
  }
}

/** Hands a signature in, however often it is tapped: one at a time, and under one draft it makes one signing. */
export function handInSign(sign: KeptSign): Promise<Answer> {
  const flying = flights.get(sign.draft)
  if (flying) return flying
  const flight = ask(sign, owner())
    .finally(() => flights.delete(sign.draft))
    .then((answer) => {
      answers.tell(answer)
      return answer
    })
  flights.set(sign.draft, flight)
  return flight
}
