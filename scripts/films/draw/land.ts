import { svgPathProperties } from 'svg-path-properties'
import { ink, sketch } from '../ink'
import { hash, random } from '../motion'
import { GOLD, INK, NIGHT } from '../palette'
import { fade, glow, group, shape } from '../stage'

interface Ridge {
  /** Opacity of the outline. */
  o: number
  fill?: 'mist' | 'mistfar'
  w?: number
  /** Brush strokes down the slope, about one each so many pixels; 0 for none. */
  grain?: number
}

const slopes = new Map<string, string[]>()

function strokesDown(d: string, gap: number): string[] {
  const known = slopes.get(d)
  if (known) return known
  const line = new svgPathProperties(d)
  const next = random(hash(d))
  const made: string[] = []
  for (let s = gap; s < line.getTotalLength() - gap; s += gap * (0.5 + next())) {
    const { x, y, tangentX, tangentY } = line.getPropertiesAtLength(s)
    const fall = 14 + next() * 46
    const lean = (tangentY > 0 ? 0.75 : -0.75) * fall * Math.abs(tangentX) + (next() - 0.5) * 10
    const top = y + 5 + next() * 12
    made.push(
      `M${x.toFixed(1)} ${top.toFixed(1)}q${(lean * 0.2).toFixed(1)} ${(fall * 0.6).toFixed(1)} ${lean.toFixed(1)} ${fall.toFixed(1)}`,
    )
  }
  slopes.set(d, made)
  return made
}

/** A mountain ridge: hides what is behind, mist at its foot, ink along its top and down its slopes. */
export function ridge(d: string, { o, fill = 'mist', w = 2.2, grain = 26 }: Ridge, p = 1): string {
  const box = `${d}L1400 600L300 600Z`
  const texture =
    grain > 0 ? strokesDown(d, grain).map((one) => ink(one, { w: 1.5, o: o * 0.45, wobble: 0.3 })) : []
  return (
    shape(box, NIGHT) +
    shape(box, `url(#${fill})`) +
    ink(d, { w, o, p, wobble: 1.4 }) +
    fade(p, texture.join(''))
  )
}

/** A small pine of pen strokes, its foot at x, y. */
export function pine(x: number, y: number, h: number, o = 0.8): string {
  const tiers = [0.3, 0.5, 0.68, 0.84].map((at, i) => {
    const half = h * (0.34 - i * 0.075)
    const top = y - h * at
    return `M${x} ${top - h * 0.13}C${x + half * 0.4} ${top} ${x + half * 0.7} ${top + 1} ${x + half} ${top + 3}M${x} ${top - h * 0.13}C${x - half * 0.4} ${top} ${x - half * 0.7} ${top + 2} ${x - half} ${top + 4}`
  })
  return sketch(0, [`M${x} ${y}L${x + 0.5} ${y - h}`, ...tiers], { w: 1.9, o, wobble: 0.5 })
}

interface House {
  t: number
  /** Brightness of the lamp in the window, 0..1. */
  lamp: number
  door?: number
  p?: number
}

/** The road gang's house of 180 x 120, its left foot at x, y: a tiled roof, a window, a door that opens (door 0..1). */
export function roadHouse(x: number, y: number, k: number, { lamp, door = 0, p = 1 }: House): string {
  const walls = 'M8 0L8 -62L172 -62L172 0Z'
  const roof = 'M-8 -58C14 -66 30 -92 44 -106L140 -106C152 -92 168 -66 188 -58Z'
  const tiles = Array.from(
    { length: 9 },
    (_, i) => `M${52 + i * 10} -103C${44 + i * 12} -88 ${34 + i * 14} -72 ${22 + i * 17} -60`,
  )
  const window = 'M34 -46L84 -46L84 -14L34 -14Z'
  const opening = 'M112 0L112 -48L146 -48L146 0Z'
  const leaf = `M112 0L112 -48L${112 - 22 * door} ${-48 + 6 * door}L${112 - 22 * door} ${6 * door}Z`
  const body =
    shape(walls, NIGHT) +
    shape(walls, '#2A3A3D', 0.55) +
    shape(window, GOLD, 0.25 + 0.65 * lamp) +
    shape(opening, door > 0.05 ? GOLD : '#0E1517', door > 0.05 ? 0.25 + 0.6 * door : 1) +
    (door > 0.05
      ? shape(leaf, '#223034') + ink(leaf, { w: 1.8 })
      : ink('M112 0L112 -48L146 -48L146 0M140 -24L140 -21', { w: 1.8, p })) +
    shape(roof, NIGHT) +
    shape(roof, '#33464A', 0.7) +
    sketch(0, [walls, roof, 'M40 -106L144 -106'], { p, w: 2.4 }) +
    sketch(0, tiles, { p, w: 1.1, o: 0.5 }) +
    ink('M59 -46L59 -14M34 -30L84 -30', { w: 2, color: NIGHT, p }) +
    ink(window, { w: 2, p })
  return glow(x + 59 * k, y - 30 * k, 150 * k, 0.85 * lamp) + group(`translate(${x} ${y}) scale(${k})`, body)
}

interface Walk {
  t: number
  /** Height in pixels. */
  h: number
  /** A bag in the hand. */
  bag?: boolean
  /** 1 walks right, -1 left. */
  way?: 1 | -1
  color?: string
}

/** A very small walker, the feet at x, y. */
export function walker(x: number, y: number, { t, h, bag = false, way = 1, color = INK }: Walk): string {
  const k = h / 60
  const step = Math.sin(t * 4.2) * 9
  const lift = Math.abs(Math.cos(t * 4.2)) * 1.4
  const parts =
    shape('M-5.5 -52A6 6 0 1 1 6.5 -52A6 6 0 1 1 -5.5 -52Z', color) +
    shape('M-6 -45C-10 -36 -10 -26 -8.5 -20L9 -20C10 -28 9 -38 6 -45C3 -47.500 -3 -47.500 -6 -45Z', color) +
    `<path d="M-2 -22L${step.toFixed(1)} 0M3 -22L${(-step).toFixed(1)} 0" stroke="${color}" stroke-width="5" stroke-linecap="round"/>` +
    `<path d="M3 -41L${(9 - step * 0.3).toFixed(1)} -24" stroke="${color}" stroke-width="4" stroke-linecap="round"/>` +
    (bag
      ? `<path d="M9 -24L9 -20" stroke="${color}" stroke-width="2"/>` +
        shape('M3 -20L17 -20L18 -3L2 -3Z', GOLD, 0.95)
      : '')
  return group(
    `translate(${x.toFixed(1)} ${(y - lift * k).toFixed(1)}) scale(${(k * way).toFixed(3)} ${k.toFixed(3)})`,
    parts,
  )
}
