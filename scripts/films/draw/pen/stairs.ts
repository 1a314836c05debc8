import { ink, sketch } from '../../ink'
import { clamp, ease, flicker, mix } from '../../motion'
import { GOLD, INK } from '../../palette'
import { glow, layer, shape, type Scene } from '../../stage'
import { walker } from '../land'

const FLOORS = 4
const STEPS = 8
const [X0, X1, Y0, RISE] = [700, 1100, 520, 108]

const flight = (floor: number) => {
  const up = floor % 2 === 0 ? 1 : -1
  const [from, to] = up === 1 ? [X0, X1] : [X1, X0]
  const base = Y0 - floor * RISE
  let d = `M${from - up * 60} ${base}L${from} ${base}`
  for (let s = 1; s <= STEPS; s++) {
    const y = base - (RISE * s) / STEPS
    d += `L${(from + ((to - from) * (s - 1)) / STEPS).toFixed(1)} ${y.toFixed(1)}L${(from + ((to - from) * s) / STEPS).toFixed(1)} ${y.toFixed(1)}`
  }
  return {
    steps: `${d}L${to + up * 60} ${base - RISE}`,
    rail: `M${from} ${base - 42}L${to} ${base - RISE - 42}`,
    from,
    to,
    up,
    base,
  }
}

/** Slide 7: a staircase, someone very small going up with a bag, the lights going out floor by floor. */
export const stairs: Scene = (beat) => {
  const { t, length } = beat
  const climb = clamp((t - 0.5) / (length - 1.2)) * (FLOORS - 0.6)
  const at = Math.min(FLOORS - 1, Math.floor(climb))
  const here = flight(at)
  const q = climb - at
  const x = mix(here.from - here.up * 20, here.to + here.up * 10, q)
  const y = here.base - RISE * clamp((x - here.from) / (here.to - here.from))
  const parts = Array.from({ length: FLOORS }, (_, f) => {
    const { steps, rail, from, up, base } = flight(f)
    const lit = (1 - ease(climb, f + 0.55, 0.5)) * flicker(t + f)
    const lx = from - up * 22
    const balusters = Array.from({ length: STEPS }, (_, s) => {
      const bx = from + ((flight(f).to - from) * (s + 0.5)) / STEPS
      const by = base - (RISE * (s + 1)) / STEPS
      return `M${bx.toFixed(1)} ${by.toFixed(1)}L${bx.toFixed(1)} ${(by - 36).toFixed(1)}`
    })
    return (
      glow(lx, base - 74, 170, 0.8 * lit) +
      shape(
        `${steps}L${flight(f).to} ${base - RISE + 14}L${from} ${base + 14}Z`,
        '#1C292C',
        0.5 + 0.4 * lit,
      ) +
      ink(steps, { w: 2.4, o: 0.35 + 0.65 * lit, p: ease(t, f * 0.2, 1) }) +
      ink(rail, { w: 2, o: 0.25 + 0.5 * lit, p: ease(t, f * 0.2, 1) }) +
      sketch(0, balusters, { w: 1.2, o: 0.15 + 0.3 * lit }) +
      ink(`M${lx} ${base - RISE + 6}L${lx} ${base - 84}`, { w: 1.6, o: 0.5 }) +
      shape(`M${lx - 9} ${base - 76}A9 9 0 1 1 ${lx + 9} ${base - 76}Z`, lit > 0.1 ? GOLD : '#37454A') +
      ink(`M${lx - 14} ${base - 75}L${lx + 14} ${base - 75}`, {
        w: 2,
        color: lit > 0.1 ? GOLD : INK,
        o: 0.4 + 0.6 * lit,
      })
    )
  })
  const walls = sketch(t, ['M610 560L610 40', 'M1190 560L1190 40'], { w: 2, o: 0.4, from: 0, length: 1.2 })
  const body = walls + parts.join('') + walker(x, y, { t, h: 40, bag: true, way: here.up as 1 | -1 })
  return layer(beat, 1, body, { zoom: [1, 1.04], pan: [0, 26] })
}
