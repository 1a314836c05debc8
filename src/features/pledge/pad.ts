import { PAD_HEIGHT, PAD_WIDTH, POINTS_MOST, STROKES_MOST, type Stroke } from '../../../contract/mark'

/** What stands on the pad, and the states that 撤一笔 and 恢复 go back and forth between. */
export interface Pad {
  strokes: Stroke[]
  past: Stroke[][]
  future: Stroke[][]
}

// All points of a mark, so that it travels in one request.
const MOST = 4000
// Nearer to the last point than this a point says nothing new.
const NEAR = 2
const LONGEST_MS = 3_600_000
// A pen that comes back to a kept mark: its pause is not known.
const PAUSE_MS = 400

/** The pad as it was left: every stroke can still be taken back. */
export const restored = (strokes: Stroke[]): Pad => ({
  strokes,
  past: strokes.map((_, index) => strokes.slice(0, index)),
  future: [],
})

const become = (pad: Pad, strokes: Stroke[]): Pad => ({
  strokes,
  past: [...pad.past, pad.strokes],
  future: [],
})

/** Points that the mark has room for. */
export const roomLeft = (strokes: readonly Stroke[]): number =>
  MOST - strokes.reduce((sum, stroke) => sum + stroke.length, 0)

export const isFull = ({ strokes }: Pick<Pad, 'strokes'>): boolean =>
  strokes.length >= STROKES_MOST || roomLeft(strokes) <= 0

export const add = (pad: Pad, stroke: Stroke): Pad =>
  stroke.length === 0 || isFull(pad) ? pad : become(pad, [...pad.strokes, stroke])

/** Takes back the last stroke, or the clearing. */
export function undo(pad: Pad): Pad {
  const before = pad.past[pad.past.length - 1]
  if (!before) return pad
  return { strokes: before, past: pad.past.slice(0, -1), future: [pad.strokes, ...pad.future] }
}

export function redo(pad: Pad): Pad {
  const [next, ...future] = pad.future
  return next ? { strokes: next, past: [...pad.past, pad.strokes], future } : pad
}

export const clear = (pad: Pad): Pad => (pad.strokes.length === 0 ? pad : become(pad, []))

/** The moment at which this mark's clock began, seen from `now`. */
export function originOf(strokes: readonly Stroke[], now: number): number {
  const last = strokes[strokes.length - 1]?.slice(-1)[0]
  return last ? now - last[2] - PAUSE_MS : now
}

const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)))

/** A stroke with one more point, or itself when the point says nothing new. `left`: `roomLeft` of the mark. */
export function extend(stroke: Stroke, [x, y]: readonly [number, number], t: number, left = MOST): Stroke {
  if (stroke.length >= Math.min(POINTS_MOST, left)) return stroke
  const point: Stroke[number] = [within(x, PAD_WIDTH), within(y, PAD_HEIGHT), within(t, LONGEST_MS)]
  const last = stroke[stroke.length - 1]
  if (!last) return [point]
  if (Math.hypot(point[0] - last[0], point[1] - last[1]) < NEAR) return stroke
  return [...stroke, [point[0], point[1], Math.max(last[2], point[2])]]
}
