import { Resvg } from '@resvg/resvg-js'
import { starts, type Film } from './film'
import { ease } from './motion'
import { HEIGHT, WIDTH } from './palette'
import { lay, shadeFor } from './shade'
import { picture, type Scene } from './stage'
import { captionOf, closing, posterWords, reachOf, wordsOf } from './words'

const CROSS = 0.6

/** Draws SVG markup to RGBA, 8 bits, premultiplied. */
export const pixels = (svg: string): Uint8Array =>
  new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels

interface Sheet {
  rgba: Uint8Array
  top: number
  bottom: number
}

function lettered(svg: string): Sheet {
  const rgba = pixels(svg)
  const inked = (y: number) => rgba.subarray(y * WIDTH * 4, (y + 1) * WIDTH * 4).some((v) => v > 0)
  let [top, bottom] = [0, HEIGHT]
  while (top < HEIGHT && !inked(top)) top++
  while (bottom > top && !inked(bottom - 1)) bottom--
  return { rgba, top, bottom }
}

function over(ground: Uint8Array, { rgba, top, bottom }: Sheet, o: number) {
  if (o <= 0) return
  for (let i = top * WIDTH * 4; i < bottom * WIDTH * 4; i += 4) {
    const a = rgba[i + 3]!
    if (a === 0) continue
    const keep = 1 - (a / 255) * o
    for (let c = 0; c < 3; c++) ground[i + c] = rgba[i + c]! * o + ground[i + c]! * keep
  }
}

function blend(frame: Uint8Array, old: Uint8Array, share: number) {
  for (let k = 0; k < frame.length; k++) frame[k] = frame[k]! * share + old[k]! * (1 - share)
}

/** Paints any moment of a film: seconds in, RGBA of 1280 x 720 out. The same moment gives the same picture. */
export function painter(film: Film, scenes: Scene[]): (at: number) => Uint8Array {
  const from = starts(film)
  const words = film.slides.map((slide, i) => lettered(wordsOf(slide, i === 0)))
  const captions = film.slides.map((slide) => lettered(captionOf(slide)))
  const shades = film.slides.map((slide) => shadeFor(reachOf(slide)))
  const last = { seal: lettered(closing().seal), note: lettered(closing().note) }
  const drawn = (i: number, at: number) =>
    pixels(picture(scenes[i]!({ t: at - from[i]!, length: film.slides[i]!.seconds })))

  return (at) => {
    const i = from.filter((start) => start <= at + 1e-6).length - 1
    const t = at - from[i]!
    const { seconds } = film.slides[i]!
    const ending = i === film.slides.length - 1
    const cross = i > 0 ? ease(t, 0, CROSS) : 1
    const frame = drawn(i, at)
    if (cross < 1) blend(frame, drawn(i - 1, at), cross)
    const light = ease(at, -0.2, 1) * (1 - ease(at, film.seconds - 0.9, 0.86))
    lay(frame, shades[i]!, shades[Math.max(0, i - 1)]!, cross, light)
    const out = ending ? light : 1 - ease(t, seconds - 0.35, 0.3)
    over(frame, words[i]!, ease(t, 0.5, 0.8) * out)
    over(frame, captions[i]!, ease(t, 0.55, 0.4) * out)
    if (ending) {
      over(frame, last.seal, ease(t, seconds - 4.4, 0.25) * light)
      over(frame, last.note, ease(t, seconds - 4.2, 0.6) * light)
    }
    return frame
  }
}

/** The cover of a film: its title over one of its drawings. */
export function poster(film: Film, scene: Scene, at: number, length: number): Uint8Array {
  const frame = pixels(picture(scene({ t: at, length })))
  const shade = shadeFor(560, false)
  lay(frame, shade, shade, 1, 1)
  over(frame, lettered(posterWords(film)), 1)
  return frame
}
