import type { Stroke } from '../../../contract/mark'
import type { Signed } from './handInSign'

interface JustSigned extends Signed {
  strokes: Stroke[]
}

let last: JustSigned | undefined

/** What has been signed this moment: the page that shows it draws the hand and says what it opened. */
export function noteSigned(signed: Signed, strokes: Stroke[]): void {
  last = { ...signed, strokes }
}

export const justSigned = (signing: string | undefined): JustSigned | undefined =>
  last?.id === signing ? last : undefined
