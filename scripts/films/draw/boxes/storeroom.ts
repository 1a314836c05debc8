import { ink, sketch } from '../../ink'
import { ease, flicker } from '../../motion'
import { glow, group, layer, shape, type Scene } from '../../stage'
import { carton, hangingLamp } from '../things'

const SHELVES = [150, 250, 350, 450]

const rack = (x: number, w: number, p: number) =>
  SHELVES.map(
    (y) =>
      shape(`M${x} ${y}L${x + w} ${y}L${x + w} ${y + 9}L${x} ${y + 9}Z`, '#26353A') +
      ink(`M${x} ${y}L${x + w} ${y}M${x} ${y + 9}L${x + w} ${y + 9}`, { w: 2, o: 0.85, p }),
  ).join('') +
  sketch(
    0,
    [
      `M${x} 100L${x} 524`,
      `M${x + 10} 100L${x + 10} 524`,
      `M${x + w} 100L${x + w} 524`,
      `M${x + w - 10} 100L${x + w - 10} 524`,
    ],
    { w: 2.2, p },
  ) +
  ink(`M${x + 10} 250L${x + w - 10} 350M${x + w - 10} 250L${x + 10} 350`, { w: 1.1, o: 0.22, p })

/** Slide 8: bare shelves, six small cartons in the corner, a lamp on its cord. */
export const storeroom: Scene = (beat) => {
  const { t } = beat
  const p = ease(t, 0, 1.6)
  const turn = Math.sin(t * 1.35) * 3.4
  const light = ease(t, 0.6, 0.5) * flicker(t)
  const spots = [
    [1104, 520],
    [1160, 520],
    [1216, 520],
    [1130, 482],
    [1186, 482],
    [1158, 444],
  ] as const
  const boxes = group(
    'translate(-30 0)',
    spots.map(([x, y], i) => carton(x, y, 46, 36, ease(t, 2 + i * 0.35, 0.4))).join(''),
  )
  const body =
    shape('M480 524L1340 524L1340 620L480 620Z', '#131D1F') +
    rack(600, 210, p) +
    rack(842, 200, p) +
    ink('M500 524L1330 524', { w: 2, o: 0.6, p }) +
    glow(1150, 480, 170, 0.25 * light) +
    boxes +
    hangingLamp(940, 120, turn, light, 430)
  return layer(beat, 1, body, { zoom: [1, 1.06], pan: [-24, 0] })
}
