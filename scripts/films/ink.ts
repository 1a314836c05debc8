import { svgPathProperties } from 'svg-path-properties'
import { INK } from './palette'
import { clamp, hash, random } from './motion'

interface Run {
  xs: number[]
  ys: number[]
  closed: boolean
}

export interface Stroke {
  /** Width of the nib in pixels. */
  w?: number
  color?: string
  /** Opacity. */
  o?: number
  /** How much of the line is drawn, 0..1. */
  p?: number
  /** How far the hand strays, in pixels. */
  wobble?: number
}

const runs = new Map<string, Run[]>()
const drawn = new Map<string, string>()

function sample(d: string): Run[] {
  const known = runs.get(d)
  if (known) return known
  const made = d
    .trim()
    .split(/(?=M)/)
    .map((piece) => {
      const run: Run = { xs: [], ys: [], closed: /z\s*$/i.test(piece) }
      for (const part of new svgPathProperties(piece).getParts()) {
        const n = Math.max(1, Math.ceil(part.length / 6))
        for (let i = run.xs.length ? 1 : 0; i <= n; i++) {
          const at = part.getPointAtLength((part.length * i) / n)
          run.xs.push(at.x)
          run.ys.push(at.y)
        }
      }
      return run
    })
    .filter((run) => run.xs.length > 1)
  runs.set(d, made)
  return made
}

function wave(seed: number): (i: number) => number {
  const next = random(seed)
  const [a, b, c] = [next() * 6.28, next() * 6.28, next() * 6.28]
  return (i) => (Math.sin(i * 0.31 + a) + 0.7 * Math.sin(i * 0.13 + b) + 0.5 * Math.sin(i * 0.057 + c)) / 2.2
}

function outline(run: Run, seed: number, count: number, w: number, wobble: number): string {
  const stray = wave(seed)
  const press = wave(seed + 7)
  const total = run.xs.length
  const left: string[] = []
  const right: string[] = []
  for (let i = 0; i < count; i++) {
    const before = Math.max(0, i - 1)
    const after = Math.min(total - 1, i + 1)
    const dx = run.xs[after]! - run.xs[before]!
    const dy = run.ys[after]! - run.ys[before]!
    const length = Math.hypot(dx, dy) || 1
    const [nx, ny] = [-dy / length, dx / length]
    const end = Math.min(i, count - 1 - i)
    const taper = run.closed ? 1 : 0.4 + 0.6 * clamp(end / 4)
    const half = (w / 2) * taper * (1 + 0.22 * press(i))
    const off = run.closed && (i === 0 || i === total - 1) ? 0 : wobble * stray(i)
    const x = run.xs[i]! + nx * off
    const y = run.ys[i]! + ny * off
    left.push(`${(x + nx * half).toFixed(1)} ${(y + ny * half).toFixed(1)}`)
    right.push(`${(x - nx * half).toFixed(1)} ${(y - ny * half).toFixed(1)}`)
  }
  return `M${left.join('L')}L${right.reverse().join('L')}Z`
}

/**
 * One line of the pen along an SVG path: its width breathes, its ends taper, it strays a little, always the same way.
 * @returns SVG markup; nothing when p is 0
 */
export function ink(d: string, { w = 2.4, color = INK, o = 1, p = 1, wobble = 0.7 }: Stroke = {}): string {
  if (p <= 0 || o <= 0) return ''
  const key = `${d}|${w}|${wobble}`
  let body = p >= 1 ? drawn.get(key) : undefined
  if (body === undefined) {
    const all = sample(d)
    let left = Math.ceil(all.reduce((sum, run) => sum + run.xs.length, 0) * Math.min(1, p))
    const pieces: string[] = []
    all.forEach((run, i) => {
      const count = Math.min(run.xs.length, left)
      left -= count
      if (count > 1) pieces.push(outline(run, hash(d) + i, count, w, wobble))
    })
    body = pieces.join('')
    if (p >= 1) drawn.set(key, body)
  }
  return `<path d="${body}" fill="${color}"${o < 1 ? ` opacity="${o.toFixed(3)}"` : ''}/>`
}

export interface Sketch extends Stroke {
  /** Second at which the pen sets down; without it the lines are there from the start. */
  from?: number
  /** Seconds until the last line stands. */
  length?: number
}

/** Several lines drawn one after the other, overlapping a little, between `from` and `from + length`. */
export function sketch(t: number, lines: string[], { from, length = 2, ...stroke }: Sketch = {}): string {
  if (from === undefined) return lines.map((d) => ink(d, stroke)).join('')
  const share = lines.length > 1 ? 0.5 : 1
  return lines
    .map((d, i) => {
      const start = from + (lines.length > 1 ? (length * (1 - share) * i) / (lines.length - 1) : 0)
      return ink(d, { ...stroke, p: clamp((t - start) / (length * share)) })
    })
    .join('')
}
