import { createHmac, timingSafeEqual } from 'node:crypto'
import { DIGITS_SECONDS, QR_GRACE_SECONDS, QR_SECONDS } from '../../contract/limits'

/** An event's id and its secret, 32 random bytes in hex. */
export type Keyed = { id: string; secret: string }

const TOKEN_BYTES = 12
const QR_STEPS_BACK = QR_GRACE_SECONDS / QR_SECONDS

const stepOf = (at: number, seconds: number) => Math.floor(at / (seconds * 1000))

const hmac = ({ id, secret }: Keyed, kind: 'qr' | 'digits', step: number) =>
  createHmac('sha256', Buffer.from(secret, 'hex')).update(`${kind} ${id} ${step}`).digest()

const token = (event: Keyed, step: number) =>
  hmac(event, 'qr', step).subarray(0, TOKEN_BYTES).toString('base64url')

const digits = (event: Keyed, step: number) =>
  String(hmac(event, 'digits', step).readUInt32BE() % 1_000_000).padStart(6, '0')

function same(given: string, code: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(code)]
  return a.length === b.length && timingSafeEqual(a, b)
}

// Every accepted code is compared, so that the time tells nothing of which one matched.
const among = (given: string, codes: string[]) =>
  codes.reduce((found, code) => same(given, code) || found, false)

/** Shown now, or off the screen for less than 30 s. */
export function tokenHolds(event: Keyed, given: string, now: Date): boolean {
  const step = stepOf(now.getTime(), QR_SECONDS)
  return among(
    given,
    Array.from({ length: QR_STEPS_BACK + 1 }, (_, back) => token(event, step - back)),
  )
}

/** Shown now, or the ones before. */
export function digitsHold(event: Keyed, given: string, now: Date): boolean {
  const step = stepOf(now.getTime(), DIGITS_SECONDS)
  return among(given, [digits(event, step), digits(event, step - 1)])
}

type Shown = { from: string; to: string; code: string }

function coming(now: Date, seconds: number, count: number, codeOf: (step: number) => string): Shown[] {
  const first = stepOf(now.getTime(), seconds)
  const start = (step: number) => new Date(step * seconds * 1000).toISOString()
  return Array.from({ length: count }, (_, ahead) => {
    const step = first + ahead
    return { from: start(step), to: start(step + 1), code: codeOf(step) }
  })
}

/** This QR token and those of the next minute. */
export const tokens = (event: Keyed, now: Date) =>
  coming(now, QR_SECONDS, 60 / QR_SECONDS + 1, (step) => token(event, step))

/** These digits and the next. */
export const digitCodes = (event: Keyed, now: Date) =>
  coming(now, DIGITS_SECONDS, 2, (step) => digits(event, step))
