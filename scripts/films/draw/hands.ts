import { ink, sketch } from '../ink'
import { group, shape } from '../stage'

const SKIN = '#34464A'
const PALM =
  'M132 -38C110 -56 84 -50 60 -28L36 4C40 20 50 32 58 40C44 44 40 60 54 66C46 74 52 90 66 90C62 102 76 112 92 106L150 122L216 30C196 -6 170 -30 132 -38Z'
const INDEX = 'M140 -34C112 -62 74 -64 42 -46C28 -38 20 -27 26 -19C33 -11 48 -20 60 -27C78 -35 98 -26 110 -6'
const THUMB = 'M98 54C72 42 50 24 38 6C30 -7 36 -18 47 -11C64 0 86 14 108 22'
const KNUCKLES = [
  'M58 40C44 44 40 60 54 66C62 68 72 66 80 62',
  'M54 66C46 74 52 90 66 90C74 90 82 87 88 82',
  'M66 90C62 102 76 112 92 106C104 104 122 112 150 122',
]

/** A pencil, its point at 0,0, its body rising to the right. */
export const pencil = (turn = -51, k = 1): string =>
  group(
    `rotate(${turn}) scale(${k})`,
    shape('M0 0L28 -8L28 8Z', '#D9C7A3') +
      shape('M0 0L9 -3L9 3Z', '#1B2629') +
      shape('M28 -8L196 -8L196 8L28 8Z', '#2F5A4D') +
      shape('M28 -8L196 -8L196 -3L28 -3Z', '#3F7464') +
      shape('M196 -8L210 -8L210 8L196 8Z', '#A3AFAF') +
      shape('M210 -8L224 -8C230 -6 230 6 224 8L210 8Z', '#C98A80') +
      sketch(
        0,
        [
          'M0 0L28 -8L210 -8L224 -8C230 -6 230 6 224 8L28 8Z',
          'M28 -8C34 -4 34 4 28 8',
          'M196 -8L196 8M210 -8L210 8',
        ],
        { w: 1.9 },
      ),
  )

/** A child's right hand writing; the pencil's point is at x, y. */
export function writingHand(x: number, y: number, k: number): string {
  const sleeve = 'M150 126L222 26L640 360L520 540Z'
  return group(
    `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${k})`,
    shape(PALM, SKIN) +
      sketch(0, KNUCKLES, { w: 2.3 }) +
      pencil() +
      shape(`${INDEX}L98 30L140 10Z`, SKIN) +
      ink(INDEX, { w: 2.4 }) +
      shape(`${THUMB}L112 40Z`, SKIN) +
      ink(THUMB, { w: 2.4 }) +
      ink('M140 -34C172 -26 198 -2 216 30', { w: 2.4 }) +
      ink('M33 -30C37 -35 43 -38 48 -36', { w: 1.4, o: 0.6 }) +
      shape(sleeve, '#22363B') +
      sketch(0, ['M150 126L222 26', 'M162 136L234 38', 'M222 26L640 360', 'M150 126L520 540'], { w: 2.4 }),
  )
}

const capsule = (x: number, w: number, h: number) =>
  `M${x - w / 2} 6L${x - w / 2} ${-h + w / 2}C${x - w / 2} ${-h - w * 0.2} ${x + w / 2} ${-h - w * 0.2} ${x + w / 2} ${-h + w / 2}L${x + w / 2} 6`

/** A child's left hand lying on the page, its fingers pointing up before it is turned. */
export function restingHand(x: number, y: number, k: number, turn: number): string {
  const palm = 'M-42 4C-48 40 -38 70 -32 98L34 98C42 76 48 40 42 4Z'
  const thumb = 'M40 44C58 30 70 8 76 -10C80 -24 64 -30 57 -19C52 -8 46 0 41 6'
  const fingers = [
    [-31, 20, 46],
    [-10, 21, 62],
    [12, 21, 64],
    [32, 19, 52],
  ].map(([fx, w, h]) => capsule(fx!, w!, h!))
  return group(
    `translate(${x} ${y}) rotate(${turn}) scale(${k})`,
    shape(palm, SKIN) +
      fingers.map((d) => shape(`${d}Z`, SKIN) + ink(d, { w: 2.3 })).join('') +
      shape(`${thumb}L30 50Z`, SKIN) +
      ink(thumb, { w: 2.3 }) +
      ink('M-42 4C-48 40 -38 70 -32 98M42 40C42 62 38 82 34 98', { w: 2.3 }) +
      shape('M-44 96L46 96L70 260L-70 260Z', '#22363B') +
      sketch(0, ['M-44 96L46 96', 'M-46 110L48 110', 'M-44 96L-70 260', 'M46 96L70 260'], { w: 2.3 }),
  )
}
