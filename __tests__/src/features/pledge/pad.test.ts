import fc from 'fast-check'
import { PAD_HEIGHT, PAD_WIDTH, STROKES_MOST, type Stroke } from '../../../../contract/mark'
import {
  add,
  clear,
  extend,
  originOf,
  redo,
  restored,
  roomLeft,
  undo,
  type Pad,
} from '../../../../src/features/pledge/pad'
import { padLayout, toCanvas, toPage } from '../../../../src/features/pledge/padLayout'

const line = (n: number): Stroke => [
  [n, 0, n],
  [n, 100, n + 10],
]
const empty = restored([])

test('a stroke is taken back and comes again; clearing is taken back as well', () => {
  const two = add(add(empty, line(1)), line(2))
  expect(undo(two).strokes).toEqual([line(1)])
  expect(redo(undo(two)).strokes).toEqual([line(1), line(2)])
  const cleared = clear(two)
  expect(cleared.strokes).toEqual([])
  expect(undo(cleared).strokes).toEqual([line(1), line(2)])
})

test('a new stroke forgets what was taken back', () => {
  const again = add(undo(add(empty, line(1))), line(2))
  expect(redo(again)).toBe(again)
  expect(again.strokes).toEqual([line(2)])
})

test('a mark that was kept can still be taken back stroke by stroke', () => {
  const kept = restored([line(1), line(2)])
  expect(undo(kept).strokes).toEqual([line(1)])
  expect(undo(undo(kept)).strokes).toEqual([])
})

type Act = 'undo' | 'redo' | 'clear' | number
const act = (pad: Pad, how: Act): Pad =>
  typeof how === 'number' ? add(pad, line(how)) : { undo, redo, clear }[how](pad)
const acts = fc.array(fc.oneof(fc.constantFrom<Act>('undo', 'redo', 'clear'), fc.nat({ max: PAD_WIDTH })))

test('whatever was done, taking one thing back and doing it again changes nothing', () => {
  fc.assert(
    fc.property(acts, fc.nat({ max: PAD_WIDTH }), (before, next) => {
      const pad = before.reduce(act, empty)
      const written = add(pad, line(next))
      expect(undo(written).strokes).toEqual(pad.strokes)
      expect(redo(undo(written)).strokes).toEqual(written.strokes)
      expect(undo(redo(pad)).strokes).toEqual(pad.future.length > 0 ? pad.strokes : undo(pad).strokes)
    }),
  )
})

test('every point lies on the pad, in whole units, and no later one is earlier', () => {
  const wild = fc.tuple(
    fc.double({ min: -5000, max: 5000, noNaN: true }),
    fc.double({ min: -5000, max: 5000, noNaN: true }),
  )
  const times = fc.double({ min: -1e9, max: 1e12, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(wild, times), { minLength: 1 }), (points) => {
      const stroke = points.reduce<Stroke>((grown, [at, t]) => extend(grown, at, t), [])
      expect(stroke.length).toBeGreaterThan(0)
      stroke.forEach(([x, y, t], n) => {
        expect([x, y, t].every(Number.isInteger)).toBe(true)
        expect(x >= 0 && x <= PAD_WIDTH && y >= 0 && y <= PAD_HEIGHT).toBe(true)
        expect(t).toBeLessThanOrEqual(3_600_000)
        expect(t).toBeGreaterThanOrEqual(stroke[n - 1]?.[2] ?? 0)
      })
    }),
  )
})

test('a mark grows no larger than one request carries', () => {
  const full = Array.from({ length: 3_990 }, (_, n): Stroke[number] => [n % 1000, n % 500, n])
  const long = extend(extend(full.slice(0, 5), [900, 400], 9_000, 5), [0, 0], 9_001, 5)
  expect(long).toHaveLength(5)
  expect(roomLeft([full])).toBe(10)
  const many = Array.from({ length: STROKES_MOST }, (_, n) => line(n)).reduce(add, empty)
  expect(add(many, line(1))).toBe(many)
})

test('the clock of a mark that was kept goes on where it stood', () => {
  expect(originOf([], 1_000_000)).toBe(1_000_000)
  expect(1_000_000 - originOf([line(1), line(700)], 1_000_000)).toBeGreaterThan(710)
})

const rooms = fc.record({
  width: fc.integer({ min: 320, max: 1600 }),
  height: fc.integer({ min: 320, max: 1200 }),
  top: fc.constantFrom(0, 64, 100),
  touch: fc.constantFrom(44, 52, 60),
})

test('on every screen the pad is twice as wide as high, lies inside, and is large enough for a name', () => {
  fc.assert(
    fc.property(rooms, (room) => {
      const { canvas, pad, frame, rotated, tools } = padLayout(room)
      expect(pad.width).toBe(pad.height * 2)
      expect(canvas.left).toBeGreaterThanOrEqual(0)
      expect(canvas.top).toBeGreaterThanOrEqual(room.top)
      expect(canvas.left + canvas.width).toBeLessThanOrEqual(room.width)
      expect(canvas.top + canvas.height).toBeLessThanOrEqual(room.height)
      expect(pad.left + pad.width + 12 + tools).toBeLessThanOrEqual(frame.width)
      expect(pad.top).toBeGreaterThanOrEqual(room.touch)
      if (!rotated || room.height >= 480) expect(pad.width).toBeGreaterThan(160)
    }),
  )
})

test('the smallest phone upright gives the writer a pad of 380 units of glass, at every letter size', () => {
  for (const touch of [44, 52, 60]) {
    const { rotated, pad } = padLayout({ width: 320, height: 568, top: 0, touch })
    expect(rotated).toBe(true)
    expect(pad.width).toBeGreaterThanOrEqual(380)
  }
})

test('a point of the page and its place on the canvas are one and the same, upright and turned', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.integer({ min: 50, max: 900 }),
      fc.nat({ max: 1000 }),
      fc.nat({ max: 500 }),
      (rotated, high, x, y) => {
        const size = rotated ? { width: high, height: high * 2 } : { width: high * 2, height: high }
        const [a, b, c, d, e, f] = toCanvas(rotated, size)
        const back = toPage(rotated, size, a * x + c * y + e, b * x + d * y + f)
        expect(back[0]).toBeCloseTo(x)
        expect(back[1]).toBeCloseTo(y)
      },
    ),
  )
})
