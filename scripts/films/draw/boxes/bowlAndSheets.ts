import { ink, sketch } from '../../ink'
import { clamp, ease } from '../../motion'
import { SHEET_INK } from '../../palette'
import { glow, group, layer, shape, type Scene } from '../../stage'
import { scale } from '../things'

const steam = (t: number) =>
  [-16, 4, 22]
    .map((x, i) => {
      const s = Math.sin(t * 1.3 + i * 2) * 6
      return ink(
        `M${x} -58C${(x + s).toFixed(1)} -72 ${(x - s).toFixed(1)} -84 ${(x + s * 0.6).toFixed(1)} -98`,
        { w: 1.8, o: 0.45, wobble: 0 },
      )
    })
    .join('')

const bowl =
  shape('M-58 -50C-56 -16 -34 -2 -20 0L20 0C34 -2 56 -16 58 -50Z', '#2C3F42') +
  shape('M-58 -50A58 11 0 1 1 58 -50A58 11 0 1 1 -58 -50Z', '#172224') +
  shape('M-46 -50C-36 -66 36 -66 46 -50Z', '#D6D5CB', 0.9) +
  sketch(
    0,
    [
      'M-58 -50C-56 -16 -34 -2 -20 0L20 0C34 -2 56 -16 58 -50',
      'M-58 -50A58 11 0 0 0 58 -50',
      'M-46 -50C-36 -66 36 -66 46 -50',
    ],
    { w: 2.4 },
  ) +
  ink('M-44 -30C-20 -22 20 -22 44 -30', { w: 1.5, o: 0.5 })

const COUNT = 9
const slip = 'M-54 0L-40 -9L58 -9L46 0Z'

/** Slide 4: a bowl in one pan, thin sheets coming down one by one into the other. */
export const bowlAndSheets: Scene = (beat) => {
  const { t } = beat
  const at = Array.from({ length: COUNT }, (_, i) => ease(t, 0.9 + i * 0.62, 1.1))
  const weight = Array.from({ length: COUNT }, (_, i) => ease(t, 1.7 + i * 0.62, 0.8)).reduce(
    (a, b) => a + b,
    0,
  )
  const sheets = at
    .map((landed, i) => {
      const up = 1 - landed
      const x = ((i * 37) % 11) - 5 + Math.sin(up * 5 + i) * 34 * up
      const turn = ((i * 53) % 9) - 4 + Math.sin(up * 6 + i) * 26 * up
      return `<g transform="translate(${x.toFixed(1)} ${(-i * 6.5 - up * 130).toFixed(1)}) rotate(${turn.toFixed(2)})" opacity="${clamp(landed * 4).toFixed(3)}">${shape(slip, 'url(#sheet)')}${ink(slip, { color: SHEET_INK, w: 1.5, o: 0.7 })}</g>`
    })
    .join('')
  const tilt = -7 + weight * 1.9 + Math.sin(t * 1.9) * 0.4
  const body =
    glow(715, 330, 210, 0.35) +
    glow(1090, 360, 220, 0.06 * weight) +
    scale(905, 150, { tilt, left: group('', bowl + steam(t)), right: sheets, p: ease(t, 0, 1.2) })
  return layer(beat, 1, body, { zoom: [1, 1.05] })
}
