import { ink, sketch } from '../../ink'
import { clamp, ease } from '../../motion'
import { letters } from '../../lettering'
import { GOLD } from '../../palette'
import { glow, group, layer, shape, type Scene } from '../../stage'
import { pine, ridge } from '../land'

const HILLS =
  'M330 250C430 226 520 178 610 176C690 176 730 206 800 196C880 182 940 130 1020 132C1100 136 1160 180 1340 176'
const CRACK =
  'M786 214L790 228L782 240L794 256L784 272L800 290L788 308L806 326L796 348L818 366L808 388L834 404L830 424L862 432'
const BRANCHES = [
  'M794 256L806 262L812 274',
  'M788 308L772 318L766 334',
  'M806 326L824 330L834 344',
  'M808 388L788 400L780 420L786 436',
]
// the crack runs on as the stroke under a name
const UNDERLINE =
  'M862 432C890 446 912 474 950 480C1010 490 1100 470 1168 458C1208 450 1240 446 1246 452C1248 460 1214 466 1190 470'

const PINES = [
  [690, 286, 54],
  [662, 300, 40],
  [1000, 300, 62],
  [1034, 306, 44],
] as const

const road = (p: number) =>
  shape('M774 200L800 200C852 300 960 440 1110 600L440 600C600 440 730 300 774 200Z', '#2A383B', 0.75) +
  sketch(0, ['M774 200C730 300 600 440 440 600', 'M800 200C852 300 960 440 1110 600'], { w: 2.8, p }) +
  sketch(0, ['M700 330L640 410', 'M560 500L500 570', 'M738 260L724 286'], { w: 1.3, o: 0.3 })

function split(t: number): string {
  const crack = clamp((t - 1) / 2.4)
  return (
    ink(CRACK, { w: 11, color: '#05090A', p: crack, wobble: 1 }) +
    ink(CRACK, { w: 2.2, color: GOLD, o: 0.9, p: crack, wobble: 0.4 }) +
    sketch(t, BRANCHES, { w: 4, color: '#05090A', from: 1.6, length: 2 }) +
    sketch(t, BRANCHES, { w: 1.3, color: GOLD, o: 0.6, from: 1.6, length: 2 })
  )
}

/** The name, written as far as the pen has come. */
function name(t: number, sign: number): string {
  const reach = 900 + ease(t, 4.4, 2) * 360
  const written = group(
    'translate(944 446) rotate(-7) skewX(-12)',
    letters('李某', { x: 0, y: 0, size: 124, face: 'hand', color: GOLD, space: 0.04 }),
  )
  return (
    ink(UNDERLINE, { w: 4.6, color: GOLD, p: sign, wobble: 0.2 }) +
    `<clipPath id="name"><path d="M880 280L${reach.toFixed(1)} 280L${(reach - 50).toFixed(1)} 480L830 480Z"/></clipPath>` +
    `<g clip-path="url(#name)">${written}</g>`
  )
}

/** Slide 8: the road splits along a fine crack, and the crack runs on into a signature. */
export const crackedRoad: Scene = (beat) => {
  const { t } = beat
  const p = ease(t, 0, 1.2)
  const sign = clamp((t - 3.3) / 1.2)
  const pines = PINES.map(([x, y, h]) => pine(x, y, h, 0.6 * p)).join('')
  const near = pines + road(p) + glow(1040, 430, 240, 0.3 * sign) + split(t) + name(t, sign)
  return (
    layer(beat, 0.4, ridge(HILLS, { o: 0.4, fill: 'mistfar', grain: 32 }, p), { zoom: [1, 1.05] }) +
    layer(beat, 1, near, { zoom: [1, 1.05] })
  )
}
