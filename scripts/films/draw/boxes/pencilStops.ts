import { written } from '../../lettering'
import { clamp, ease, flicker } from '../../motion'
import { SHEET_INK } from '../../palette'
import { glow, group, layer, type Scene } from '../../stage'
import { pencil } from '../hands'
import { carton, rules, sheet } from '../things'

const COLUMNS = [
  { x: 1150, from: 0 },
  { x: 1030, from: 0.35 },
  { x: 910, from: 0.8 },
  { x: 790, from: 1.4 },
] as const

/** Slide 6: the pencil stops in the air; behind it cartons heap up, layer on layer, out of the picture. */
export const pencilStops: Scene = (beat) => {
  const { t } = beat
  const text = '复印纸　四十箱'
  const p = clamp((t - 0.3) / 2)
  const heap = COLUMNS.map(({ x, from }, column) =>
    Array.from({ length: 7 - column }, (_, level) => {
      const o = ease(t, 2.2 + from + level * 0.55, 0.5)
      return o > 0
        ? carton(x + (level % 2) * 10, 470 - level * 84 - (1 - o) * 30, 106, 78, o * (0.75 - column * 0.1))
        : ''
    }).join(''),
  ).join('')
  const still = ease(t, 2.3, 0.7)
  const x = 700 + Math.round([...text].length * p) * 46
  const wag = (1 - still) * (p > 0 ? 1 : 0)
  const page =
    rules(-20, 74, 520, 72, 3, 0.34) + written(text, p, { x: 36, y: 62, size: 46, color: SHEET_INK })
  const body =
    glow(860, 440, 360, 0.4 * flicker(t)) +
    sheet(864, 470, 470, 190, -2, page) +
    group(
      `translate(${(x - 20 + Math.sin(t * 15) * 3 * wag + still * 6).toFixed(1)} ${(428 + Math.sin(t * 18) * 5 * wag - still * 52 + Math.sin(t * 2.4) * 2.5 * still).toFixed(1)})`,
      pencil(-48, 1.25),
    )
  return layer(beat, 0.5, heap, { zoom: [1, 1.08], pan: [0, 26] }) + layer(beat, 1, body, { zoom: [1, 1.03] })
}
