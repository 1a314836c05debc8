import { ink } from '../../ink'
import { ease, flicker } from '../../motion'
import { written } from '../../lettering'
import { SHEET_INK } from '../../palette'
import { glow, group, layer, shape, type Scene } from '../../stage'

const TEAR: [number, number][] = [
  [14, -190],
  [2, -160],
  [16, -132],
  [-6, -104],
  [8, -74],
  [-10, -48],
  [6, -18],
  [-8, 10],
  [12, 36],
  [-4, 66],
  [10, 94],
  [-12, 122],
  [4, 150],
  [-6, 176],
  [8, 190],
]
const edge = TEAR.map(([x, y]) => `${x} ${y}`)
const LEFT_HALF = `M-230 -190L${edge.join('L')}L-230 190Z`
const RIGHT_HALF = `M230 -190L${edge.join('L')}L230 190Z`
const RIP = `M${edge.join('L')}`

const words = (p: number) =>
  [
    ['借　条', 44, -60, -118, 'middle'],
    ['今借到王某人民币三万元，', 29, -196, -46, 'left'],
    ['用于父亲住院押金，', 29, -196, 8, 'left'],
    ['日后如数归还。', 29, -196, 62, 'left'],
    ['借款人：李某', 29, 36, 136, 'left'],
  ]
    .map(([text, size, x, y]) =>
      written(String(text), p, { x: Number(x), y: Number(y), size: Number(size), color: SHEET_INK }),
    )
    .join('')

/** Slide 4: a note of debt torn down the middle, light in the gap. */
export const tornNote: Scene = (beat) => {
  const { t } = beat
  const apart = ease(t, 2.4, 1.1) * 30 + ease(t, 3.4, 6) * 26
  const half = (side: -1 | 1, d: string) =>
    group(
      `translate(${(920 + side * apart).toFixed(2)} ${(296 + apart * 0.25).toFixed(2)}) rotate(${(-2 + side * apart * 0.11).toFixed(3)})`,
      group('translate(7 9)', shape(d, '#05090A', 0.5)) +
        shape(d, 'url(#sheet)') +
        ink(d, { color: SHEET_INK, w: 1.5, o: 0.5 }) +
        `<clipPath id="half${side}"><path d="${d}"/></clipPath><g clip-path="url(#half${side})">${words(1)}</g>` +
        (apart > 0 ? ink(RIP, { color: '#F2F0E6', w: 3.4, o: 0.9 }) : ''),
    )
  const light = Math.min(1, apart / 40) * flicker(t)
  const gap = group('translate(920 300) scale(0.42 1)', glow(0, 0, 290, light) + glow(0, 0, 250, light))
  return layer(
    beat,
    1,
    glow(920, 296, 460, 0.22 + 0.5 * light) + gap + half(-1, LEFT_HALF) + half(1, RIGHT_HALF),
    { zoom: [1, 1.05] },
  )
}
