import { written } from '../../lettering'
import { clamp, ease, flicker } from '../../motion'
import { SHEET_INK } from '../../palette'
import { layer, type Scene } from '../../stage'
import { restingHand, writingHand } from '../hands'
import { hangingLamp, rules, sheet } from '../things'

const ROWS = ['签字笔　二十盒', '笔记本　三十本', '墨水　　十瓶', '铅笔　　六打']
const [TOP, GAP, SIZE, LEFT] = [132, 54, 33, 52]

/** Slide 5: two small hands under a lamp, a pencil, line after line of neat characters. */
export const neatHand: Scene = (beat) => {
  const { t, length } = beat
  const done = clamp((t - 0.6) / (length - 1.4)) * (ROWS.length - 0.2)
  const row = Math.min(ROWS.length - 1, Math.floor(done))
  const within = clamp((done - row) * 1.15)
  const text = [...(ROWS[row] ?? '')]
  const shown = Math.round(text.length * within)
  const page =
    written('送货清单', 1, { x: 215, y: 70, size: 36, color: SHEET_INK, align: 'middle' }) +
    rules(40, TOP + 12, 350, GAP, 5, 0.3) +
    ROWS.map((one, i) =>
      written(one, i < row ? 1 : i === row ? within : 0, {
        x: LEFT,
        y: TOP + i * GAP,
        size: SIZE,
        color: SHEET_INK,
      }),
    ).join('')
  const busy = within > 0 && within < 1 ? 1 : 0
  const x = 700 + LEFT + shown * SIZE + 4 + Math.sin(t * 15) * 2.5 * busy
  const y = 110 + TOP + row * GAP - 6 + Math.sin(t * 19) * 4 * busy
  const body =
    sheet(915, 300, 430, 380, 0, page) +
    restingHand(690, 440, 0.74, 34) +
    writingHand(x, y, 0.74) +
    hangingLamp(905, 62, Math.sin(t * 0.9) * 0.8, ease(t, 0, 0.8) * flicker(t), 420)
  return layer(beat, 1, body, { zoom: [1, 1.05], pan: [0, 8] })
}
