import { starts, type Film } from './film'

const CLOSING = '，。：；？、”）'
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Splits a line of Chinese in two where it is longer than `most` characters: after a mark if that is not too uneven,
 * else between words; never before a closing mark.
 */
export function breakLine(text: string, most: number): string[] {
  // quotation marks hang in the margin and take no room
  if (text.replace(/[“”]/g, '').length <= most) return [text]
  const between = new Set([...words.segment(text)].map((part) => part.index))
  const cost = (i: number) => {
    if (CLOSING.includes(text[i] ?? '') || text[i - 1] === '“') return Infinity
    const seam =
      '，。：；？'.includes(text[i - 1] ?? '-') ||
      (text[i - 1] === '”' && CLOSING.includes(text[i - 2] ?? '-'))
    return (
      Math.abs(text.length - 2 * i) + (seam ? 0 : between.has(i) ? 9 : 30) + (text[i - 1] === '，' ? 0.5 : 0)
    )
  }
  let best = 1
  for (let i = 2; i < text.length; i++) if (cost(i) < cost(best)) best = i
  return [text.slice(0, best), text.slice(best)]
}

/** Longest line of a caption, in characters: 20 at 40 px leave a margin at both sides of 1280. */
export const CAPTION = 20

const clock = (seconds: number) =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
    .map((n) => String(n).padStart(2, '0'))
    .join(':') + `:${String(seconds % 60).padStart(2, '0')}.000`

/** The narration as WebVTT, one cue a slide (W3C WebVTT, section 4). */
export function webvtt(film: Film): string {
  const at = starts(film)
  const cues = film.slides.map((slide, i) => {
    const from = at[i] ?? 0
    return `${i + 1}\n${clock(from)} --> ${clock(from + slide.seconds)}\n${breakLine(slide.narration, CAPTION).join('\n')}\n`
  })
  return `WEBVTT - ${film.title}\n\n${cues.join('\n')}`
}
