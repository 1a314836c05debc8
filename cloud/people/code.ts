import { createHmac, randomInt } from 'node:crypto'
import { CODE_ALPHABET, CODE_LENGTH } from '../../contract/limits'

/** A fresh one-time code, without its dash. */
export const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('')

/** As it stands on a slip: XXXXX-XXXXX. */
export const shownCode = (code: string): string =>
  `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`

/** A code as typed (any case, full width, spaces, dashes) in the form it is kept under; null if it cannot be one. */
export function foldCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.·]/gu, '')
  const known = [...code].every((letter) => CODE_ALPHABET.includes(letter))
  return code.length === CODE_LENGTH && known ? code : null
}

/** What is kept of a code or a receipt: useless without the server's secret. */
export const hashCode = (secret: string, purpose: 'invite' | 'receipt', code: string): string =>
  createHmac('sha256', secret).update(`${purpose}:${code}`).digest('hex')
