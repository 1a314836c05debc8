import { ink, sketch } from '../../ink'
import { ease, flicker } from '../../motion'
import { NIGHT, SHEET_INK } from '../../palette'
import { group, layer, shape, glow, type Scene } from '../../stage'
import { hangingLamp } from '../things'

const fatherBody =
  'M-112 190C-112 110 -92 62 -46 46C-28 40 -20 34 -20 18L20 18C20 34 28 40 46 46C92 62 112 110 112 190Z'
const neck = 'M-23 -12L-24 38C-10 48 10 48 24 38L23 -12Z'
const fatherHair =
  'M-41 -22C-47 -68 -24 -90 0 -90C24 -90 47 -68 41 -22C38 -4 31 6 23 8C9 3 -9 3 -23 8C-31 6 -38 -4 -41 -22Z'
const childBody =
  'M-78 150C-78 90 -64 52 -32 40C-18 35 -14 30 -14 18L14 18C14 30 18 35 32 40C64 52 78 90 78 150Z'
const childHead = 'M-34 -18C-38 -54 -20 -70 0 -70C20 -70 38 -54 34 -18C32 8 20 24 0 24C-20 24 -32 8 -34 -18Z'
const tail = 'M-13 -30C-18 -4 -16 26 -4 62C6 34 16 2 13 -30C6 -36 -6 -36 -13 -30Z'

const father = (turn: number) =>
  shape(fatherBody, '#1F3136') +
  ink(fatherBody, { w: 2.6 }) +
  ink('M-40 48C-20 66 20 66 40 48M-66 110C-70 140 -72 160 -72 188M66 110C70 140 72 160 72 188', {
    w: 1.6,
    o: 0.5,
  }) +
  group(
    `rotate(${turn.toFixed(2)} 0 20)`,
    shape('M-44 -20C-54 -26 -54 -2 -42 2ZM44 -20C54 -26 54 -2 42 2Z', '#34464A') +
      shape(neck, '#34464A') +
      shape(fatherHair, '#131C1E') +
      ink('M-16 -70C-28 -52 -30 -34 -26 -14M0 -76L0 -16M16 -70C28 -52 30 -34 26 -14', { w: 1.3, o: 0.22 }) +
      ink('M-23 6L-24 36M23 6L24 36', { w: 2 }) +
      sketch(0, [fatherHair, 'M-44 -20C-54 -26 -54 -2 -42 2', 'M44 -20C54 -26 54 -2 42 2'], {
        w: 2.3,
      }),
  )

const child = (turn: number) =>
  shape(childBody, '#2B4A44') +
  ink(childBody, { w: 2.6 }) +
  ink('M-28 44C-14 56 14 56 28 44', { w: 1.6, o: 0.5 }) +
  group(
    `rotate(${turn.toFixed(2)} 0 16)`,
    shape(childHead, '#131C1E') +
      ink(childHead, { w: 2.3 }) +
      shape(tail, '#131C1E') +
      ink(tail, { w: 2 }) +
      ink('M-14 -30C-6 -24 6 -24 14 -30', { w: 3, color: '#E0685C' }),
  )

const closedList = (p: number) =>
  group(
    'translate(1140 388)',
    shape('M-62 8L-40 -16L64 -16L50 8Z', '#05090A', 0.5) +
      shape('M-62 4L-40 -20L64 -20L50 4Z', 'url(#sheet)') +
      shape('M-62 4L50 4L50 12L-62 12Z', '#AFAEA4') +
      sketch(0, ['M-62 4L-40 -20L64 -20L50 4Z', 'M-62 4L-62 12L50 12L50 4', 'M50 12L64 -12L64 -20'], {
        color: SHEET_INK,
        w: 1.7,
      }) +
      group(
        `translate(-6 -24) rotate(${(-20 + 20 * p).toFixed(1)})`,
        shape('M-40 6L34 -3L36 3L-38 12Z', '#3F7464') + ink('M-40 6L34 -3L36 3L-38 12Z', { w: 1.5 }),
      ),
  )

/** Slide 11: one big and one small, side by side under the lamp, the list closed and put aside. */
export const underTheLamp: Scene = (beat) => {
  const { t } = beat
  const near = ease(t, 1.4, 2.2)
  const body =
    hangingLamp(930, 112, Math.sin(t * 0.8) * 0.7, ease(t, 0, 1) * flicker(t), 420) +
    shape('M600 400L660 366L1220 366L1290 400Z', NIGHT) +
    shape('M600 400L660 366L1220 366L1290 400Z', '#2B3A3A') +
    sketch(
      0,
      ['M600 400L660 366L1220 366L1290 400Z', 'M600 414L1290 414', 'M600 400L600 414', 'M1290 400L1290 414'],
      { w: 2.3 },
    ) +
    glow(930, 372, 330, 0.42 * flicker(t)) +
    closedList(near) +
    group('translate(852 344)', father(near * 9)) +
    group('translate(1008 380)', child(-near * 8)) +
    ink('M560 536L1310 536', { w: 1.6, o: 0.25 })
  return layer(beat, 1, body, { zoom: [1, 1.07], pan: [0, -4] })
}
