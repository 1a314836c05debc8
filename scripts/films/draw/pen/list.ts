import { ink, sketch } from '../../ink'
import { written } from '../../lettering'
import { clamp, ease } from '../../motion'
import { GOLD, SHEET_INK } from '../../palette'
import { glow, group, layer, shape, type Scene } from '../../stage'
import { rules, sheet } from '../things'

const ROWS = ['购物卡，若干张', '钢笔，一支']

const smallPen = (p: number) =>
  shape('M-44 -5L12 -6L12 6L-44 5Z', GOLD, 0.5 * p) +
  sketch(
    0,
    [
      'M-44 -5C-47 -2 -47 2 -44 5L12 6L12 -6Z',
      'M12 -5L32 -3L32 3L12 5',
      'M32 -3L52 0L32 3',
      'M-42 -7C-30 -10 -16 -10 -8 -8',
    ],
    { color: SHEET_INK, w: 1.9, p },
  )

/** Slide 11: the list; beside its last line a small pen. */
export const list: Scene = (beat) => {
  const { t } = beat
  const page =
    written('违纪所得清单', 1, { x: 240, y: 78, size: 40, color: SHEET_INK, align: 'middle' }) +
    rules(48, 112, 384, 86, 3, 0.4) +
    ROWS.map((row, i) =>
      written(row, clamp((t - 0.8 - i * 1.5) / 1.1), { x: 62, y: 170 + i * 86, size: 41, color: SHEET_INK }),
    ).join('') +
    group('translate(366 242) scale(1.2)', smallPen(clamp((t - 3.4) / 1.2))) +
    ink('M60 274C110 279 190 275 268 277', { color: '#B3352B', w: 2.4, p: ease(t, 4.8, 0.9) })
  const body = glow(920, 300, 430, 0.36) + sheet(920, 296, 480, 360, -1.6, page)
  return layer(beat, 1, body, { zoom: [1, 1.09], pan: [0, 10] })
}
