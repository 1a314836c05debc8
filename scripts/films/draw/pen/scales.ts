import { sketch } from '../../ink'
import { clamp, ease, mix } from '../../motion'
import { letters } from '../../lettering'
import { GOLD, SEAL } from '../../palette'
import { glow, layer, shape, type Scene } from '../../stage'
import { bag, scale } from '../things'

const stamp =
  shape('M-30 0L-30 -22L30 -22L30 0Z', SEAL, 0.92) +
  shape('M-26 -22C-26 -38 -12 -40 -11 -56L11 -56C12 -40 26 -38 26 -22Z', '#2A393C') +
  shape('M-16 -56A16 20 0 1 1 16 -56Z', '#33454A') +
  sketch(
    0,
    [
      'M-30 0L-30 -22L30 -22L30 0Z',
      'M-26 -22C-26 -38 -12 -40 -11 -56L11 -56C12 -40 26 -38 26 -22',
      'M-16 -56A16 20 0 1 1 16 -56Z',
    ],
    { w: 2.3 },
  )

const PLACES = [
  [-46, 0, 0.6],
  [44, 0, 0.62],
  [-1, 0, 0.6],
  [-24, -53, 0.56],
  [23, -54, 0.56],
] as const

/** Slide 5: a seal in one pan, paper bags heaping up in the other. */
export const sealAndBags: Scene = (beat) => {
  const { t } = beat
  const landed = PLACES.map((_, i) => ease(t, 1 + i * 1.15, 0.55))
  const weight = PLACES.reduce((sum, _, i) => sum + ease(t, 1.4 + i * 1.15, 0.8), 0)
  const tilt = -3 + weight * 3.1 + Math.sin(t * 2.1) * 0.35
  const bags = PLACES.map(([x, y, k], i) =>
    bag(x, y - (1 - landed[i]!) * 150, k, clamp(landed[i]! * 2.5)),
  ).join('')
  const body =
    glow(1080, 350, 240, 0.1 + 0.09 * weight) +
    scale(905, 150, { tilt, left: stamp, right: bags, p: ease(t, 0, 1.2) })
  return layer(beat, 1, body, { zoom: [1, 1.05] })
}

const code =
  shape('M-58 0L-58 -92L50 -92L50 0Z', '#26423D') +
  shape('M-58 0L50 0L60 -9L60 -98L50 -92L50 0Z', '#D6D5CB', 0.85) +
  shape('M-58 -92L-48 -99L60 -99L50 -92Z', '#31504A') +
  sketch(
    0,
    ['M-58 0L-58 -92L50 -92L50 0Z', 'M-58 -92L-48 -99L60 -99L60 -9L50 0', 'M-48 0L-48 -92', 'M54 -4L54 -95'],
    { w: 2.3 },
  ) +
  letters('法', { x: 2, y: -28, size: 54, face: 'title', align: 'middle', color: GOLD })

/** Slide 10: the scale comes level; in one pan lies the code. */
export const codeOnScale: Scene = (beat) => {
  const { t } = beat
  const down = ease(t, 0.9, 0.7)
  const tilt =
    mix(10, 0, ease(t, 1.4, 2.4)) +
    Math.sin((t - 1.4) * 3.4) * 4 * (1 - ease(t, 1.4, 3.6)) * ease(t, 1.4, 0.3)
  const heap = PLACES.map(([x, y, k]) => bag(x, y, k)).join('')
  const book = `<g opacity="${clamp(down * 2).toFixed(3)}" transform="translate(0 ${(-(1 - down) * 130).toFixed(1)})">${code}</g>`
  const body = glow(715, 360, 260, 0.3 * down) + scale(905, 150, { tilt, left: book, right: heap })
  return layer(beat, 1, body, { zoom: [1.05, 1] })
}
