import { ink, sketch } from '../../ink'
import { ease, flicker } from '../../motion'
import { GOLD, SHEET, SHEET_INK } from '../../palette'
import { glow, group, layer, shape, type Scene } from '../../stage'
import { rules, sheet } from '../things'

const BARREL = 'M-250 -20C-256 -10 -256 10 -250 20L-20 24L-20 -24Z'
const CAP_RING = 'M-20 -25L-6 -25L-6 25L-20 25Z'
const GRIP = 'M-6 -21L92 -15C100 -14 100 14 92 15L-6 21Z'
const NIB = 'M94 -13C128 -12 158 -4 184 0C158 4 128 12 94 13Z'

/** A fountain pen lying along its axis, the nib to the right. */
export const fountainPen = (t: number, from?: number): string =>
  group('translate(6 12)', shape('M-250 -14L184 2L92 18L-250 24Z', '#05090A', 0.25)) +
  shape(BARREL, '#22302F') +
  shape(GRIP, '#1A2526') +
  shape(CAP_RING, GOLD) +
  shape(NIB, '#E3C586') +
  shape('M-236 -6L-40 -9L-40 -3L-236 0Z', SHEET, 0.35) +
  sketch(t, [BARREL, CAP_RING, GRIP, NIB], { color: SHEET_INK, w: 2.6, from, length: 1.6 }) +
  ink('M184 0L128 0M122 -4A5 5 0 1 1 122 4A5 5 0 1 1 122 -4', { color: SHEET_INK, w: 1.8 }) +
  ink('M-246 -25C-200 -36 -140 -37 -84 -34C-76 -33 -76 -27 -84 -27C-140 -28 -200 -28 -240 -21', {
    color: '#8A6A2C',
    w: 2.4,
  })

const DROPS = [
  [62, 26, 7],
  [-58, -30, 5],
  [30, 58, 5],
  [78, 44, 3],
  [-40, 52, 4],
] as const

/** A blot of radius r, its edge frayed by `fray` (0..1). */
function blot(r: number, fray: number): string {
  const points = Array.from({ length: 72 }, (_, i) => {
    const a = (i / 72) * Math.PI * 2
    const out =
      1 +
      fray *
        (0.16 * Math.sin(a * 3 + 1) +
          0.1 * Math.sin(a * 5 + 4) +
          0.07 * Math.sin(a * 11) +
          0.05 * Math.sin(a * 19 + 2))
    return `${(Math.cos(a) * r * out).toFixed(1)} ${(Math.sin(a) * r * out * 0.86).toFixed(1)}`
  })
  return `M${points.join('L')}Z`
}

/** Slide 3: a pen across a white sheet, beside it a little ink that runs. */
export const firstGift: Scene = (beat) => {
  const { t } = beat
  const run = ease(t, 0.6, 5.5)
  const spots = DROPS.map(
    ([x, y, r]) =>
      `<circle cx="${x}" cy="${y}" r="${(r * (0.7 + run * 0.4)).toFixed(1)}" fill="#22343F" opacity="0.85"/>`,
  ).join('')
  const stain =
    shape(blot(34 + run * 42, 1), '#3E5560', 0.2) +
    shape(blot(30 + run * 26, 0.9), '#2C424E', 0.5) +
    shape(blot(26 + run * 12, 0.6), '#1B2A33', 0.92) +
    spots
  const page = rules(60, 78, 400, 44, 8, 0.22) + group('translate(330 118)', stain)
  const body =
    glow(920, 290, 470, 0.42 * flicker(t)) +
    sheet(926, 306, 540, 420, -4, page) +
    group(
      `translate(${(925 + ease(t, 0.2, 1.6) * -10).toFixed(1)} ${(350 + ease(t, 0.2, 1.6) * 8).toFixed(1)}) rotate(-13)`,
      fountainPen(t),
    )
  return layer(beat, 1, body, { zoom: [1, 1.07], pan: [-14, 0] })
}
