import { ink, sketch } from '../../ink'
import { ease, flicker, mix } from '../../motion'
import { GOLD, NIGHT } from '../../palette'
import { glow, layer, shape, type Scene } from '../../stage'
import { pine, ridge, walker } from '../land'

const LEFT_EDGE =
  'M560 590C700 540 770 494 792 448C812 404 780 372 800 340C818 312 866 304 884 286C896 272 890 262 896 252'
const RIGHT_EDGE =
  'M1010 590C1010 530 960 486 928 446C900 404 870 374 862 342C860 316 888 304 898 286C904 272 902 262 904 252'
const RIDGE =
  'M330 330C440 300 520 262 610 258C700 256 740 286 806 270C850 258 876 246 906 250C960 258 990 214 1060 196C1130 182 1200 232 1340 240'
const PEAK =
  'M400 270C500 240 560 170 640 160C700 154 750 210 810 190C880 166 930 92 1010 86C1080 84 1120 150 1190 162C1240 170 1280 160 1340 150'

const streetLamp = (t: number, light: number, p: number) =>
  glow(1086, 186, 210, 0.85 * light) +
  `<path d="M1072 196L1104 196L1180 560L980 560Z" fill="url(#beam)" opacity="${(0.32 * light).toFixed(3)}"/>` +
  sketch(t, ['M1150 560C1148 430 1150 300 1148 200C1146 166 1120 160 1092 174', 'M1132 560L1168 560'], {
    w: 3,
    p,
  }) +
  shape('M1066 190C1070 168 1110 166 1114 186Z', NIGHT) +
  ink('M1066 190C1070 166 1110 164 1114 186Z', { w: 2.4, p }) +
  shape('M1076 190A12 11 0 0 0 1104 188Z', GOLD, light)

/** Slide 2: the road runs on and on; someone very small walks on it, a lamp behind him. */
export const walkingRoad: Scene = (beat) => {
  const { t, length } = beat
  const p = ease(t, 0, 1.6)
  const q = t / length
  const camera = { zoom: [1, 1.05] as [number, number], pan: [0, 14] as [number, number] }
  const road =
    shape(
      `${LEFT_EDGE}L904 252C902 262 904 272 898 286C888 304 860 316 862 342C870 374 900 404 928 446C960 486 1010 530 1010 590Z`,
      '#243336',
      0.55,
    ) +
    sketch(t, [LEFT_EDGE, RIGHT_EDGE], { w: 2.8, p: ease(t, 0.2, 2.6) }) +
    ink('M790 578C820 540 850 500 858 470M860 440C858 420 846 400 838 384M832 356C838 336 866 318 884 298', {
      w: 1.6,
      o: 0.4,
      p: ease(t, 0.8, 2.6),
    })
  const h = mix(54, 42, q)
  const near =
    ridge(RIDGE, { o: 0.55, grain: 30 }, p) +
    [
      [660, 440, 88],
      [700, 420, 60],
      [1010, 330, 44],
      [1034, 336, 36],
      [1218, 470, 96],
    ]
      .map(([x, y, s]) => pine(x!, y!, s!, 0.7 * p))
      .join('') +
    road
  const person =
    glow(mix(872, 850, q), mix(488, 436, q), 70, 0.25) +
    walker(mix(872, 850, q), mix(512, 458, q), { t, h, way: -1 })
  return (
    layer(beat, 0.3, ridge(PEAK, { o: 0.32, fill: 'mistfar', w: 1.7, grain: 34 }, p), camera) +
    layer(beat, 0.8, near + streetLamp(t, ease(t, 0.8, 1) * flicker(t), ease(t, 0.3, 1.6)) + person, camera)
  )
}
