import { ink } from '../../ink'
import { ease, flicker } from '../../motion'
import { GOLD } from '../../palette'
import { glow, layer, type Scene } from '../../stage'
import { pine, ridge, roadHouse, walker } from '../land'

const FAR =
  'M340 330C430 300 500 240 590 228C640 222 676 262 716 236C770 198 800 118 866 96C912 84 938 150 984 164C1030 176 1064 126 1116 118C1180 110 1240 190 1340 214'
const MIDDLE =
  'M420 430C500 404 560 340 640 330C700 322 730 372 786 352C850 326 900 244 972 236C1030 232 1070 290 1120 296C1180 300 1240 262 1340 270'
const NEAR = 'M380 540C470 516 540 470 640 462C740 456 800 480 900 470C1000 460 1120 440 1340 430'
const ROAD =
  'M556 580C640 560 760 552 800 528C838 504 742 498 716 478C692 456 800 442 842 424C878 406 812 396 806 380C804 362 872 356 896 338C914 322 880 312 886 296C892 282 930 272 944 252'

const land = (p: number, dawn: number) => ({
  far: ridge(FAR, { o: 0.34 + dawn * 0.12, fill: 'mistfar', w: 1.7, grain: 34 }, p),
  middle: ridge(MIDDLE, { o: 0.55, w: 2, grain: 28 }, p),
})

/** Slide 1: a mountain road, the road gang's house, a lamp in its window. */
export const roadHouseAtNight: Scene = (beat) => {
  const { t } = beat
  const p = ease(t, 0.1, 1.6)
  const camera = { zoom: [1, 1.06] as [number, number], pan: [-26, 0] as [number, number] }
  const { far, middle } = land(p, 0)
  const near =
    ridge(NEAR, { o: 0.7, grain: 40 }, p) +
    ink(ROAD, { w: 3.2, p: ease(t, 0.9, 3.6), wobble: 0.8 }) +
    [
      [930, 468, 62],
      [958, 470, 46],
      [1236, 440, 74],
      [1204, 446, 52],
    ]
      .map(([x, y, h]) => pine(x!, y!, h!, 0.75 * p))
      .join('') +
    roadHouse(1002, 470, 1.02, { t, lamp: ease(t, 1.5, 1.2) * flicker(t), p: ease(t, 0.5, 1.4) })
  return layer(beat, 0.35, far, camera) + layer(beat, 0.65, middle, camera) + layer(beat, 1, near, camera)
}

/** Slide 12: the same road at dawn, the door open, someone walking. */
export const roadAtDawn: Scene = (beat) => {
  const { t } = beat
  const dawn = ease(t, 0.2, 6)
  const camera = { zoom: [1.07, 1] as [number, number], pan: [20, 0] as [number, number] }
  const { far, middle } = land(1, dawn)
  const sky = glow(742, 240 - 30 * dawn, 560, 0.2 + 0.55 * dawn)
  const sun = `<circle cx="742" cy="${(262 - dawn * 78).toFixed(1)}" r="34" fill="${GOLD}" opacity="${(0.35 + 0.55 * dawn).toFixed(3)}"/>`
  const near =
    ridge(NEAR, { o: 0.8, grain: 40 }) +
    ink(ROAD, { w: 3.4, wobble: 0.8 }) +
    [
      [930, 468, 62],
      [958, 470, 46],
      [1236, 440, 74],
      [1204, 446, 52],
    ]
      .map(([x, y, h]) => pine(x!, y!, h!))
      .join('') +
    roadHouse(1002, 470, 1.02, { t, lamp: 0.15 * (1 - dawn), door: ease(t, 0.6, 1.8) }) +
    walker(800 - t * 7, 524 - t * 4, { t, h: 46, way: -1 })
  return (
    sky +
    layer(beat, 0.3, sun + far, camera) +
    layer(beat, 0.65, middle, camera) +
    layer(beat, 1, near, camera)
  )
}
