import { createHmac } from 'node:crypto'
import { CODE_ALPHABET } from '../../contract/limits'

const LENGTH = 15

/** A suggestion's receipt, worked out from its draft so that handing it in twice gives the same one: 74 bits. */
export function receiptOf(secret: string, draft: string): string {
  const bytes = createHmac('sha256', secret).update(`suggestion:${draft}`).digest()
  const letters = Array.from({ length: LENGTH }, (_, at) => {
    const drawn = bytes.readUInt16BE(at * 2)
    return CODE_ALPHABET[drawn % CODE_ALPHABET.length]
  })
  return letters.join('').replace(/(.{5})(?=.)/g, '$1-')
}

/** A receipt as typed, without its dashes and in one case. */
export const foldReceipt = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
