import { ink, sketch } from '../../ink'
import { ease, flicker, mix } from '../../motion'
import { GOLD, INK, NIGHT, SEAL } from '../../palette'
import { glow, group, layer, shape, type Scene } from '../../stage'
import { bag } from '../things'

const satchel =
  shape('M-74 0C-80 -30 -76 -58 -66 -66L66 -66C76 -58 80 -30 74 0Z', '#2A3B38') +
  shape('M-70 -40C-70 -62 -66 -68 -58 -70L58 -70C66 -68 70 -62 70 -40C40 -30 -40 -30 -70 -40Z', '#38504A') +
  sketch(
    0,
    [
      'M-74 0C-80 -30 -76 -58 -66 -66L66 -66C76 -58 80 -30 74 0Z',
      'M-70 -40C-40 -30 40 -30 70 -40',
      'M-16 -70C-16 -86 16 -86 16 -70',
      'M-40 -34L-40 -18L-26 -18L-26 -33',
      'M28 -33L28 -18L42 -18L42 -34',
    ],
    { w: 2.1 },
  ) +
  ink('M-60 -12L60 -12', { w: 1.3, o: 0.5 })

const umbrella =
  shape('M-120 6C-60 -16 40 -20 104 -8L112 -2C40 8 -60 14 -120 6Z', '#22343A') +
  sketch(
    0,
    [
      'M-120 6C-60 -16 40 -20 104 -8L112 -2C40 8 -60 14 -120 6Z',
      'M-104 4C-40 -6 40 -10 106 -5',
      'M112 -4C140 -8 150 -4 152 6C152 16 140 18 138 8',
      'M-120 6L-142 10',
    ],
    { w: 2.2 },
  )

const BODY =
  'M610 470C604 420 612 372 628 344L660 322L1140 322L1172 344C1188 372 1196 420 1190 470L1180 486L620 486Z'
// the opening has no upper edge: what lies in it stands before the dark
const OUTLINE =
  'M660 322L628 344C612 372 604 420 610 470L620 486L1180 486L1190 470C1196 420 1188 372 1172 344L1140 322'
const WELL = 'M668 340L1132 340L1146 408L654 408Z'

const lampAt = (x: number) => {
  const glass = `M${x} 372C${x + 8} 352 ${x + 30} 348 ${x + 44} 352L${x + 40} 398L${x + 4} 400Z`
  return shape(glass, SEAL, 0.34) + ink(glass, { w: 2 })
}

const load =
  group('translate(792 396)', bag(0, 0, 1.05)) +
  group('translate(930 402) rotate(-3)', satchel) +
  group('translate(996 392) rotate(-7)', umbrella)

/** What the car stands on: its shadow and two wheels. */
const wheels = (p: number) =>
  shape('M560 500L1240 500L1290 560L510 560Z', '#05090A', 0.5) +
  shape('M642 486L700 486L700 520C690 532 652 532 642 520Z', '#0A1012') +
  shape('M1100 486L1158 486L1158 520C1148 532 1110 532 1100 520Z', '#0A1012') +
  sketch(
    0,
    [
      'M642 486L644 518C652 531 690 531 699 518L700 486',
      'M1100 486L1102 518C1110 531 1148 531 1157 518L1158 486',
    ],
    { w: 2.2, p },
  )

const inside = (light: number) =>
  `<path d="M690 206L672 300M1110 206L1128 300" stroke="${INK}" stroke-width="3" opacity="0.6"/>` +
  shape('M690 208L1110 208L1136 330L664 330Z', '#0A1113') +
  shape(BODY, '#1B282B') +
  shape(WELL, '#0A1012') +
  shape('M676 212L1124 212L1140 402L660 402Z', '#0C1416') +
  glow(880, 330, 300, 0.75 * light) +
  ink('M676 212L660 402M1124 212L1140 402', { w: 1.6, o: 0.4 }) +
  load

/** The back of the car with its lid lifted so far. */
function back(lift: number, p: number): string {
  const [low, edge, high, pane] = [150, 136, 126, 140].map((y) => (y + lift).toFixed(1))
  const top = (128 + lift).toFixed(1)
  const lid = `M642 ${low}C640 ${edge} 652 ${top} 668 ${high}L1132 ${high}C1148 ${top} 1160 ${edge} 1158 ${low}L1128 206L672 206Z`
  return (
    shape('M618 408L1182 408L1190 470L1180 486L620 486L610 470Z', '#1B282B') +
    shape(lid, NIGHT) +
    shape(lid, '#233235') +
    shape(`M716 ${pane}L1084 ${pane}L1066 190L734 190Z`, '#0C1416') +
    sketch(0, [lid], { w: 2.6, p }) +
    sketch(
      0,
      [
        OUTLINE,
        'M654 408L1146 408',
        'M840 430L960 430L960 462L840 462Z',
        'M620 446C700 452 800 452 828 452M972 452C1000 452 1100 452 1180 446',
      ],
      { w: 2.3, p },
    )
  )
}

/** Slide 6: a car's boot half open; a bag, an umbrella, an old satchel. */
export const carBoot: Scene = (beat) => {
  const { t } = beat
  const p = ease(t, 0, 1.4)
  const light = ease(t, 1, 1) * flicker(t) * mix(1, 0.45, ease(t, 4.5, 3.4))
  const body =
    wheels(p) +
    inside(light) +
    back(mix(0, 30, ease(t, 4.4, 3.4)), p) +
    lampAt(624) +
    group('translate(1800 0) scale(-1 1)', lampAt(624)) +
    ink('M880 196L920 196', { w: 3, color: GOLD, o: light })
  return layer(beat, 1, body, { zoom: [1, 1.06], pan: [-12, 6] })
}
