import { openSync, type Font, type FontCollection } from 'fontkit'
import { INK } from './palette'

// Debian's fonts-noto-cjk, fonts-noto-cjk-extra and fonts-lxgw-wenkai, all under the SIL Open Font License
const FOLDER = process.env.FILM_FONTS || '/usr/share/fonts'
const FACES = {
  title: ['opentype/noto/NotoSerifCJK-SemiBold.ttc', 'NotoSerifCJKsc-SemiBold'],
  text: ['opentype/noto/NotoSerifCJK-Medium.ttc', 'NotoSerifCJKsc-Medium'],
  caption: ['opentype/noto/NotoSansCJK-Regular.ttc', 'NotoSansCJKsc-Regular'],
  hand: ['truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf', 'LXGWWenKai-Regular'],
} as const

export type Face = keyof typeof FACES

export interface Letters {
  x: number
  y: number
  size: number
  face?: Face
  color?: string
  align?: 'left' | 'middle'
  /** Space added after each character, in ems. */
  space?: number
  /** Opacity. */
  o?: number
}

const fonts = new Map<Face, Font>()
const glyphs = new Map<string, { d: string; advance: number }>()

function font(face: Face): Font {
  const known = fonts.get(face)
  if (known) return known
  const [file, name] = FACES[face]
  const opened: Font | FontCollection = openSync(`${FOLDER}/${file}`)
  const found = 'fonts' in opened ? opened.fonts.find((one) => one.postscriptName === name) : opened
  if (!found) throw new Error(`${name} is not in ${FOLDER}/${file}`)
  fonts.set(face, found)
  return found
}

function glyph(face: Face, character: string): { d: string; advance: number } {
  const key = face + character
  const known = glyphs.get(key)
  if (known) return known
  const used = font(face)
  const one = used.glyphForCodePoint(character.codePointAt(0) ?? 0)
  if (one.id === 0) throw new Error(`no glyph for ${character} in ${face}`)
  const made = { d: one.path.toSVG(), advance: one.advanceWidth / used.unitsPerEm }
  glyphs.set(key, made)
  return made
}

/** Width of a line in pixels. */
export const width = (text: string, size: number, face: Face = 'text', space = 0) =>
  [...text].reduce((sum, c) => sum + (glyph(face, c).advance + space) * size, 0) - space * size

/** A line of text as outlines: no font is asked for when the picture is drawn. y is the baseline. */
export function letters(text: string, at: Letters): string {
  const { size, face = 'text', color = INK, align = 'left', space = 0, o = 1 } = at
  const k = size / font(face).unitsPerEm
  // an opening quotation mark hangs outside the margin, as in a printed book
  let x =
    align === 'middle'
      ? at.x - width(text, size, face, space) / 2
      : at.x - (text.startsWith('“') ? size * 0.5 : 0)
  const body = [...text].map((c) => {
    const { d, advance } = glyph(face, c)
    const here = x
    x += (advance + space) * size
    return d
      ? `<path d="${d}" transform="translate(${here.toFixed(2)} ${at.y.toFixed(2)}) scale(${k.toFixed(6)} ${(-k).toFixed(6)})"/>`
      : ''
  })
  return `<g fill="${color}"${o < 1 ? ` opacity="${o}"` : ''}>${body.join('')}</g>`
}

/** A line in a neat hand, written as far as p (0..1), character by character. */
export const written = (text: string, p: number, at: Letters): string =>
  letters([...text].slice(0, Math.round([...text].length * p)).join(''), { face: 'hand', ...at })
