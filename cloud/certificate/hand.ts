import { PAD_HEIGHT, PAD_WIDTH, type Stroke } from '../../contract/mark'
import { INK, type Doc } from './paper'

/** Pad units between two points worth drawing: under a point on the sheet. */
const NEAR = 3.5
/** The pen's widths in pad units: slow and pressed, fast and light. */
const THICK = 15
const THIN = 5.5
/** Units a millisecond at which it is thinnest. */
const FAST = 3.2
/** How slowly the width follows the speed. */
const INERTIA = 0.72

type Point = { x: number; y: number; width: number }

/** The points that show, each with the ink's width there: slow is thick, and it changes by and by. */
function inked(stroke: Stroke): Point[] {
  const points: Point[] = []
  let [last, width] = [stroke[0]!, (THICK + THIN) / 2]
  points.push({ x: last[0], y: last[1], width })
  for (const [index, point] of stroke.entries()) {
    const far = Math.hypot(point[0] - last[0], point[1] - last[1])
    if (index === 0 || (far < NEAR && index < stroke.length - 1)) continue
    const speed = Math.min(far / Math.max(point[2] - last[2], 1) / FAST, 1)
    width = width * INERTIA + (THICK - (THICK - THIN) * speed) * (1 - INERTIA)
    points.push({ x: point[0], y: point[1], width })
    last = point
  }
  return points
}

/** The box in which the name really stands, so that a small one is not lost in its pad. */
function boxOf(strokes: Stroke[]) {
  const xs = strokes.flatMap((stroke) => stroke.map(([x]) => x))
  const ys = strokes.flatMap((stroke) => stroke.map(([, y]) => y))
  const [left, top] = [xs.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.min(a, b))]
  const [right, bottom] = [xs.reduce((a, b) => Math.max(a, b)), ys.reduce((a, b) => Math.max(a, b))]
  return { left, top, width: Math.max(right - left, 1), height: Math.max(bottom - top, 1) }
}

const round = (value: number) => Math.round(value * 100) / 100

function drawStroke(doc: Doc, points: Point[]): void {
  const [first] = points
  if (points.length === 1) {
    doc.circle(first!.x, first!.y, first!.width / 2).fill(INK)
    return
  }
  let [x, y] = [first!.x, first!.y]
  for (const [index, point] of points.slice(1).entries()) {
    const end = points[index + 2]
    const middle = end ? { x: (point.x + end.x) / 2, y: (point.y + end.y) / 2 } : point
    doc
      .lineWidth(round(point.width))
      .moveTo(round(x), round(y))
      .quadraticCurveTo(point.x, point.y, round(middle.x), round(middle.y))
      .stroke(INK)
    ;[x, y] = [middle.x, middle.y]
  }
}

/** Draws a name as it was written, as lines of ink; fitted into the box, never enlarged beyond twice the pad's scale. */
export function drawHand(
  doc: Doc,
  strokes: Stroke[],
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const box = boxOf(strokes)
  const pad = Math.min(width / PAD_WIDTH, height / PAD_HEIGHT)
  const scale = Math.min((width - 8) / box.width, (height - 8) / box.height, pad * 2)
  doc.save()
  doc.translate(x + (width - box.width * scale) / 2, y + (height - box.height * scale) / 2)
  doc.scale(scale).translate(-box.left, -box.top)
  doc.lineCap('round').lineJoin('round')
  for (const stroke of strokes) drawStroke(doc, inked(stroke))
  doc.restore()
}
