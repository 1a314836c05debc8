import { FILM_END_SECONDS, FILM_SHARE } from '../../../contract/limits'
import { clockText } from '../../lib/day'

/** Half-open ranges of whole seconds, in order and apart. */
export type Ranges = readonly (readonly [number, number])[]

/** A gap this short does not stop the walk along what was watched; the server walks the same way. */
const EDGE_SECONDS = 2

export function union(...many: Ranges[]): [number, number][] {
  const joined: [number, number][] = []
  const sorted = many
    .flat()
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0])
  for (const [from, to] of sorted) {
    const last = joined[joined.length - 1]
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

export const within = (ranges: Ranges, from: number, to: number): number =>
  ranges.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0)

/** What of [0, seconds) is not in the ranges. */
export function gaps(ranges: Ranges, seconds: number): [number, number][] {
  const missing: [number, number][] = []
  let at = 0
  for (const [from, to] of ranges) {
    if (from > at) missing.push([at, Math.min(from, seconds)])
    at = Math.max(at, to)
  }
  if (at < seconds) missing.push([at, seconds])
  return missing
}

/** Seconds still to be watched: up to 95 % and all of the last 5, as the server counts them. */
export function lacking(ranges: Ranges, seconds: number): number {
  const ending = Math.max(0, seconds - FILM_END_SECONDS)
  const share = Math.ceil(seconds * FILM_SHARE) - within(ranges, 0, seconds)
  return Math.max(0, share, seconds - ending - within(ranges, ending, seconds))
}

/** How far one may go before the first full watch: the end of what hangs together with the beginning. */
export function edgeOf(ranges: Ranges): number {
  let edge = 0
  for (const [from, to] of ranges) {
    if (from - edge > EDGE_SECONDS) break
    edge = Math.max(edge, to)
  }
  return edge
}

/** 还差 0:41–0:50 与 1:08 以后. */
export function gapWords(missing: Ranges, seconds: number): string {
  if (missing.length === 0) return '每一秒都看过了'
  const words = missing.map(([from, to]) =>
    to === seconds
      ? from === 0
        ? '全片'
        : `${clockText(from)} 以后`
      : `${clockText(from)}–${clockText(to)}`,
  )
  const shown = words.length > 3 ? [...words.slice(0, 2), `另外 ${words.length - 2} 处`] : words
  return `还差 ${shown.length > 1 ? `${shown.slice(0, -1).join('、')} 与 ${shown[shown.length - 1]}` : shown[0]}`
}
