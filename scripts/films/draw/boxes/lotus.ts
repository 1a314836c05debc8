import { ink, sketch } from '../../ink'
import { clamp, ease, flicker, mix } from '../../motion'
import { GOLD, INK, NIGHT } from '../../palette'
import { glow, group, layer, shape, type Scene } from '../../stage'

const WATER = 402

/** One petal, from its foot at 0,0 upwards. */
const petal = (turn: number, k: number, tone: string, p: number) => {
  const d = 'M0 0C-40 -34 -44 -96 0 -142C44 -96 40 -34 0 0Z'
  return group(
    `rotate(${turn.toFixed(2)}) scale(${k})`,
    shape(d, NIGHT) +
      shape(d, tone, 0.9) +
      ink(d, { w: 2.5, p }) +
      ink('M0 -20C-3 -60 -3 -90 0 -122M-8 -24C-20 -60 -18 -88 -10 -110M8 -24C20 -60 18 -88 10 -110', {
        w: 1.2,
        o: 0.35 * p,
      }),
  )
}

const flower = (open: number, p: number) =>
  [-92, 92, -66, 66].map((a) => petal(a * mix(0.25, 1, open), 0.92, '#24383B', p)).join('') +
  [-40, 40].map((a) => petal(a * mix(0.3, 1, open), 1, '#2B4245', p)).join('') +
  petal(0, 1.04, '#304A4C', p) +
  [-20, 20].map((a) => petal(a * mix(0.5, 1, open), 0.92, '#35504F', p)).join('') +
  petal(0, 0.78, '#3B5855', p)

const pad = (x: number, y: number, rx: number, p: number) => {
  const ry = rx * 0.2
  const d = `M${x - rx} ${y}C${x - rx} ${y - ry * 1.4} ${x + rx} ${y - ry * 1.4} ${x + rx} ${y}C${x + rx} ${y + ry * 1.4} ${x - rx} ${y + ry * 1.4} ${x - rx} ${y}Z`
  const veins = [-0.8, -0.4, 0.1, 0.5, 0.85].map(
    (a) => `M${x} ${y}L${x + rx * a} ${y + ry * (Math.abs(a) > 0.7 ? 0.2 : 0.85)}`,
  )
  return shape(d, '#1E3632') + sketch(0, [d], { w: 2.2, p }) + sketch(0, veins, { w: 1.2, o: 0.4, p })
}

const ripple = (x: number, y: number, r: number, o: number) =>
  ink(
    `M${(x - r).toFixed(0)} ${y}C${(x - r * 0.6).toFixed(0)} ${y + 7} ${(x + r * 0.6).toFixed(0)} ${y + 7} ${(x + r).toFixed(0)} ${y}`,
    { w: 1.6, o, wobble: 0 },
  )

/** The lamp as water shows it: upside down, cut into wavering bands. */
function reflection(t: number, x: number, light: number): string {
  const half = (v: number) =>
    v < 0.16 ? 15 : v < 0.5 ? 20 + (v - 0.16) * 118 : v < 0.56 ? 60 : v < 0.72 ? 18 - (v - 0.56) * 60 : 3
  const bands = Array.from({ length: 21 }, (_, i) => {
    const v = i / 20
    const y = WATER + 20 + v * 128
    const off = Math.sin(t * 1.6 + i * 0.9) * (2 + v * 8)
    const w = half(v) * (1 + Math.sin(t * 2.1 + i) * 0.08)
    return `<path d="M${(x + off - w).toFixed(1)} ${y.toFixed(1)}L${(x + off + w).toFixed(1)} ${y.toFixed(1)}" stroke="${GOLD}" stroke-width="3.4" stroke-linecap="round" opacity="${((0.95 - v * 0.55) * light).toFixed(3)}"/>`
  })
  return glow(x, WATER + 78, 190, 0.6 * light) + bands.join('')
}

/** Slide 12: a lotus rises from the water; a lamp is mirrored in it. */
export const lotus: Scene = (beat) => {
  const { t } = beat
  const rise = ease(t, 0.2, 3.8)
  const top = mix(WATER + 40, 300, rise)
  const open = ease(t, 2, 4.6)
  const p = clamp(rise * 2)
  const stem = `M960 ${WATER + 60}C956 ${WATER} 968 ${mix(WATER, 360, rise).toFixed(1)} 962 ${top.toFixed(1)}`
  const light = ease(t, 1.2, 2) * flicker(t)
  const above = `<clipPath id="above"><path d="M0 0L1400 0L1400 ${WATER}L0 ${WATER}Z"/></clipPath><g clip-path="url(#above)">${ink(stem, { w: 5, color: '#4A6F63' })}${group(`translate(962 ${top.toFixed(1)}) scale(1.12)`, flower(open, p))}</g>`
  const mirror = `<g transform="translate(0 ${WATER * 2}) scale(1 -1)" opacity="0.16"><clipPath id="below"><path d="M0 ${WATER - 130}L1400 ${WATER - 130}L1400 ${WATER}L0 ${WATER}Z"/></clipPath><g clip-path="url(#below)">${ink(stem, { w: 5, color: INK })}</g></g>`
  const spread = (t * 26) % 120
  const body =
    glow(962, 250, 300, 0.18 * open, 'pale') +
    above +
    `<rect x="-60" y="${WATER}" width="1440" height="260" fill="url(#water)"/>` +
    ink(`M470 ${WATER}C700 ${WATER - 3} 1000 ${WATER + 3} 1330 ${WATER}`, {
      w: 1.8,
      o: 0.45,
      p: ease(t, 0, 1.4),
    }) +
    mirror +
    pad(1160, WATER + 26, 104, ease(t, 0.6, 1.6)) +
    pad(1010, WATER + 78, 78, ease(t, 0.9, 1.6)) +
    reflection(t, 740, light) +
    ripple(962, WATER + 8, 30 + spread, 0.5 * (1 - spread / 120)) +
    ripple(962, WATER + 12, 30 + ((spread + 60) % 120), 0.5 * (1 - ((spread + 60) % 120) / 120)) +
    sketch(
      0,
      [
        `M560 ${WATER + 40}L650 ${WATER + 40}`,
        `M1180 ${WATER + 70}L1290 ${WATER + 70}`,
        `M1010 ${WATER + 90}L1080 ${WATER + 90}`,
      ],
      { w: 1.4, o: 0.3 },
    )
  return layer(beat, 1, body, { zoom: [1, 1.04] })
}
