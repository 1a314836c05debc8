/** Where one seal stands, in the pixels of its field. */
export interface Seal {
  x: number
  y: number
  size: number
  /** Degrees; no hand stamps quite straight. */
  turn: number
  /** How much ink it took, of 1. */
  ink: number
}

type Point = readonly [x: number, y: number]

/** Seals shrink only when so many are reached, and seldom: until then every seal stays where it fell. */
const ROOM = [9, 24, 60, 120, 200, 320, 500, 750, 1000]
const ROW = 0.94
const SHARE = 0.82
const LARGEST = 0.25
/** How square the field of seals is: 2 is an ellipse. */
const SQUARE = 6

const roomFor = (count: number) => ROOM.find((room) => room >= count) ?? Math.ceil(count / 500) * 500

/** A number from 0 to 1, the same for the same seal. */
function chance(index: number, salt: number): number {
  const mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 7, 0x85ebca6b)
  const folded = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return ((folded ^ (folded >>> 13)) >>> 0) / 0x1_0000_0000
}

/** The places of a lattice whose rows are set off by half, from its middle outward in the shape of the field. */
function lattice(room: number, shape: number): Point[] {
  const wide = Math.ceil(Math.sqrt(room * shape)) + 3
  const tall = Math.ceil(Math.sqrt(room / shape)) + 3
  const points: Point[] = []
  for (let row = -tall; row <= tall; row++)
    for (let column = -wide; column <= wide; column++)
      points.push([column + (row % 2 === 0 ? 0 : 0.5), row * ROW])
  const far = ([x, y]: Point) => Math.abs(x / shape) ** SQUARE + Math.abs(y) ** SQUARE
  // Places as far from the middle as each other come in an order of their own, not as they are read.
  const order = points.map((point, index) => ({ point, key: far(point) + chance(index, 3) * 1e-6 }))
  return order
    .sort((a, b) => a.key - b.key)
    .slice(0, room)
    .map(({ point }) => point)
}

/**
 * So many seals on a field, from its middle outward: none over another, none over the edge. One more seal moves none
 * of the others, but where the room was full all draw nearer together.
 */
export function sealsOn(count: number, width: number, height: number): Seal[] {
  if (count < 1 || width <= 0 || height <= 0) return []
  const shape = width / height
  const places = lattice(roomFor(count), shape)
  const half = (axis: 0 | 1) => Math.max(...places.map((place) => Math.abs(place[axis]))) + 0.5
  const pitch = Math.min(width / (2 * half(0)), height / (2 * half(1)), Math.min(width, height) * LARGEST)
  const size = pitch * SHARE
  const sway = (index: number, salt: number) => (chance(index, salt) - 0.5) * pitch * 0.1
  return places.slice(0, count).map(([x, y], index) => ({
    x: width / 2 + x * pitch + sway(index, 0),
    y: height / 2 + y * pitch + sway(index, 1),
    size,
    turn: Math.round((chance(index, 2) - 0.5) * 120) / 10,
    ink: 0.84 + chance(index, 4) * 0.16,
  }))
}
