import type { Stroke } from '../../../contract/mark'

type Point = readonly [x: number, y: number]

/** A piece of a line of ink in page units: a curve between two points, drawn towards a third, and how wide. */
export interface Piece {
  width: number
  from: Point
  by: Point
  to: Point
}

const THICK = 14
const THIN = 6
// How much thinner a line is for each page unit a millisecond.
const THINNING = 3
// A brush does not change its width at once.
const INERTIA = 0.65
const STEP = 0.5

const between = ([ax, ay]: Point, [bx, by]: Point): Point => [(ax + bx) / 2, (ay + by) / 2]
const whole = (width: number) => Math.round(width / STEP) * STEP

/** The width at each point: a quick hand draws a thinner line. The same strokes always give the same ink. */
function widths(stroke: Stroke): number[] {
  let width = (THICK + THIN) / 2
  return stroke.map(([x, y, t], index) => {
    const before = stroke[index - 1]
    if (!before) return width
    const speed = Math.hypot(x - before[0], y - before[1]) / Math.max(4, t - before[2])
    const wanted = Math.max(THIN, THICK - THINNING * speed)
    width = INERTIA * width + (1 - INERTIA) * wanted
    return width
  })
}

/** One stroke as smooth pieces; each begins where the one before ended. `open`: the pen is still on the paper. */
export function piecesOf(stroke: Stroke, open = false): Piece[] {
  const wide = widths(stroke)
  const at = stroke.map(([x, y]): Point => [x, y])
  const first = at[0]
  if (!first) return []
  const pieces: Piece[] = []
  let from = first
  for (const [index, point] of at.entries()) {
    const next = at[index + 1]
    if (!next && open) break
    const to = next ? between(point, next) : point
    pieces.push({ width: whole(wide[index]!), from, by: point, to })
    from = to
  }
  return pieces
}

const round = (n: number) => Math.round(n * 10) / 10
const pair = ([x, y]: Point) => `${round(x)} ${round(y)}`

/** The ink of all strokes as SVG paths, one for each width. */
export function inkPaths(strokes: readonly Stroke[]): { width: number; d: string }[] {
  const byWidth = new Map<number, string>()
  for (const { width, from, by, to } of strokes.flatMap((stroke) => piecesOf(stroke)))
    byWidth.set(width, `${byWidth.get(width) ?? ''}M${pair(from)}Q${pair(by)} ${pair(to)}`)
  return [...byWidth].map(([width, d]) => ({ width, d }))
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** What the ink covers, with its own thickness around. */
export function inkBox(strokes: readonly Stroke[]): Box {
  const points = strokes.flat()
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  const edge = (of: 0 | 1, most: (...all: number[]) => number) =>
    points.reduce((found, point) => most(found, point[of]), points[0]![of])
  const [x, y] = [edge(0, Math.min) - THICK, edge(1, Math.min) - THICK]
  return { x, y, width: edge(0, Math.max) + THICK - x, height: edge(1, Math.max) + THICK - y }
}
