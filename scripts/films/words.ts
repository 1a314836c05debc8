import { breakLine, CAPTION } from './captions'
import { letters, width } from './lettering'
import { SOFT, SEAL, SHEET } from './palette'
import { overlay, shape } from './stage'
import type { Film, Slide } from './film'
import { ink } from './ink'

const LEFT = 88
/** Printed on the first slide as its text and again at the end. */
export const FICTION = '本片据虚构案例改编，人物均为化名'

/** How far to the right the heading and text of a slide reach. */
export const reachOf = (slide: Slide): number =>
  LEFT +
  Math.max(
    width(slide.heading, headingSize(slide), 'title', 0.05),
    ...breakLine(slide.text, 12).map((line) => width(line.replace(/[“”]/g, ''), 38, 'text', 0.02)),
  )

const headingSize = (slide: Slide) => (width(slide.heading, 74, 'title', 0.05) > 540 ? 66 : 74)

/** Heading and text in the left third; the opening is larger and names the programme. */
export function wordsOf(slide: Slide, opening: boolean): string {
  const lines = breakLine(slide.text, 12)
  if (opening) {
    return overlay(
      letters('清风第一课　警示片', { x: LEFT, y: 168, size: 28, color: SOFT, space: 0.12 }) +
        letters(slide.heading, { x: LEFT - 6, y: 316, size: 116, face: 'title', space: 0.06 }) +
        lines
          .map((line, i) => letters(line, { x: LEFT, y: 398 + i * 56, size: 36, color: SOFT, space: 0.04 }))
          .join(''),
    )
  }
  const size = headingSize(slide)
  return overlay(
    letters(slide.heading, { x: LEFT - 4, y: 262, size, face: 'title', space: 0.05 }) +
      lines
        .map((line, i) => letters(line, { x: LEFT, y: 344 + i * 58, size: 38, color: SOFT, space: 0.02 }))
        .join(''),
  )
}

/** The narration near the foot. */
export const captionOf = (slide: Slide): string => {
  const lines = breakLine(slide.narration, CAPTION)
  const first = lines.length > 1 ? 616 : 642
  return overlay(
    lines
      .map((line, i) =>
        letters(line, { x: 640, y: first + i * 58, size: 40, face: 'caption', align: 'middle' }),
      )
      .join(''),
  )
}

/** The round seal 清风, the only large red of a film. */
export function seal(x: number, y: number, r: number): string {
  const ring = `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`
  const inner = r - 5
  return (
    shape(ring, SEAL, 0.95) +
    ink(
      `M${x - inner} ${y}A${inner} ${inner} 0 1 1 ${x + inner} ${y}A${inner} ${inner} 0 1 1 ${x - inner} ${y}Z`,
      { color: SHEET, w: 1.6, o: 0.8 },
    ) +
    letters('清', { x, y: y - r * 0.04, size: r * 0.74, face: 'title', color: SHEET, align: 'middle' }) +
    letters('风', { x, y: y + r * 0.68, size: r * 0.74, face: 'title', color: SHEET, align: 'middle' })
  )
}

/** The closing words: the seal and, once more, that the story is made up. */
export const closing = () => ({
  seal: overlay(seal(126, 502, 38)),
  note: overlay(
    breakLine(FICTION, 12)
      .map((line, i) => letters(line, { x: 186, y: 492 + i * 42, size: 30, color: SOFT }))
      .join(''),
  ),
})

/** Cover of a film: its title and length over a drawing. */
export function posterWords(film: Film): string {
  const length = `${Math.floor(film.seconds / 60)} 分 ${film.seconds % 60} 秒`
  return overlay(
    letters('清风第一课　警示片', { x: LEFT, y: 190, size: 32, color: SOFT, space: 0.12 }) +
      letters(film.title, { x: LEFT - 6, y: 352, size: 128, face: 'title', space: 0.06 }) +
      letters(length, { x: LEFT, y: 440, size: 36, color: SOFT }) +
      seal(128, 560, 40),
  )
}
