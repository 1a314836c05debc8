import { sketch, ink } from '../../ink'
import { ease, flicker, random } from '../../motion'
import { GOLD } from '../../palette'
import { glow, layer, shape, type Scene } from '../../stage'

const FRONT = 'M726 508L726 330L1010 354L1010 540Z'
const SIDE = 'M1010 540L1010 354L1140 300L1140 474Z'
const MOUTH = 'M726 330L862 286L1140 300L1010 354Z'
const FLAPS = [
  'M726 330L1010 354L972 414L676 386Z',
  'M1010 354L1140 300L1226 340L1094 404Z',
  'M726 330L862 286L800 222L652 262Z',
  'M862 286L1140 300L1176 232L910 214Z',
]

const MOTES = (() => {
  const next = random(240)
  return Array.from({ length: 26 }, () => ({
    x: 760 + next() * 330,
    y: next() * 220,
    r: 1.2 + next() * 1.8,
    v: 7 + next() * 10,
  }))
})()

/** Slide 3: an empty carton, some light from its mouth. */
export const emptyCarton: Scene = (beat) => {
  const { t } = beat
  const p = ease(t, 0, 1.6)
  const light = ease(t, 1.4, 2.4) * flicker(t)
  const motes = MOTES.map(({ x, y, r, v }) => {
    const up = (y + t * v) % 220
    return `<circle cx="${(x + Math.sin(t + x) * 5).toFixed(1)}" cy="${(316 - up).toFixed(1)}" r="${r.toFixed(1)}" fill="${GOLD}" opacity="${(light * 0.8 * (1 - up / 220)).toFixed(3)}"/>`
  }).join('')
  const body =
    `<ellipse cx="930" cy="530" rx="330" ry="26" fill="#05090A" opacity="0.6"/>` +
    FLAPS.slice(2)
      .map((d) => shape(d, '#22302F') + ink(d, { w: 2.4, p }))
      .join('') +
    shape(MOUTH, '#0A0F10') +
    shape(MOUTH, GOLD, 0.55 * light) +
    ink('M862 286L862 340', { w: 1.6, o: 0.5, p }) +
    shape(FRONT, '#1E2B2D') +
    shape(SIDE, '#152022') +
    `<path d="M726 330L1010 354L1140 300L1210 60L650 60Z" fill="url(#rise)" opacity="${(0.3 * light).toFixed(3)}"/>` +
    glow(930, 310, 240, 0.7 * light) +
    FLAPS.slice(0, 2)
      .map((d) => shape(d, '#2A3A3B') + ink(d, { w: 2.4, p }))
      .join('') +
    sketch(0, [FRONT, SIDE, MOUTH], { w: 2.5, p }) +
    ink('M760 470L850 478M760 488L820 493', { w: 1.8, o: 0.5, p }) +
    motes
  return layer(beat, 1, body, { zoom: [1, 1.06], pan: [0, 8] })
}
