import { sketch } from '../../ink'
import { written } from '../../lettering'
import { clamp, ease, mix } from '../../motion'
import { SHEET_INK } from '../../palette'
import { glow, group, layer, shape, type Scene } from '../../stage'
import { rules, sheet } from '../things'

// an ordinary gel pen, its tip at 0,0, its body up to the right
const gelPen =
  group('translate(10 10)', shape('M0 0L14 -6L254 -6L254 10L14 8Z', '#05090A', 0.22)) +
  shape('M0 0L16 -5L16 5Z', '#9AA3A3') +
  shape('M16 -7L60 -11L60 11L16 7Z', '#39464A') +
  shape('M60 -11L262 -11L262 11L60 11Z', '#E4E6E2', 0.92) +
  shape('M66 -3L250 -3L250 3L66 3Z', '#22303A') +
  shape('M262 -9L276 -9L276 9L262 9Z', '#39464A') +
  sketch(
    0,
    [
      'M0 0L16 -6L60 -11L262 -11L262 11L60 11L16 6Z',
      'M60 -11L60 11',
      'M262 -9L278 -9L278 9L262 9',
      'M16 -6L16 6',
      'M200 -12L262 -17L266 -11',
    ],
    { color: SHEET_INK, w: 2.2 },
  )

/** Slide 9: a gel pen stopped over a sheet with half a line on it. */
export const confession: Scene = (beat) => {
  const { t } = beat
  const p = clamp((t - 0.4) / 2.6)
  const line = '我父亲住院那年，'
  const shown = Math.round(line.length * p)
  const x = 66 + shown * 37
  const busy = p > 0 && p < 1 ? 1 : 0
  const rest = ease(t, 3.3, 1)
  const page =
    written('交代材料', 1, { x: 262, y: 74, size: 38, color: SHEET_INK, align: 'middle' }) +
    rules(56, 146, 412, 52, 5, 0.3) +
    written(line, p, { x: 66, y: 136, size: 36, color: SHEET_INK }) +
    group(
      `translate(${(x + busy * Math.sin(t * 17) * 3).toFixed(1)} ${(132 + busy * Math.sin(t * 23) * 5 - rest * 5).toFixed(1)}) rotate(${mix(-46, -41, rest).toFixed(2)}) scale(0.9)`,
      gelPen,
    )
  const body = glow(860, 250, 460, mix(0.5, 0.32, ease(t, 3.5, 3))) + sheet(896, 300, 524, 400, 2.4, page)
  return layer(beat, 1, body, { zoom: [1, 1.08], pan: [10, -8] })
}
