import fc from 'fast-check'
import type { Stroke } from '../../../../contract/mark'
import { inkBox, inkPaths, piecesOf } from '../../../../src/features/pledge/ink'
import { A_NAME } from '../../../support/pledge'

const strokes = fc
  .array(fc.tuple(fc.nat({ max: 1000 }), fc.nat({ max: 500 }), fc.nat({ max: 60 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((points) => {
    let t = 0
    return points.map(([x, y, later]): Stroke[number] => [x, y, (t += later)])
  })

test('ink runs without a gap from the first point to the last, and is never thinner or thicker than a brush', () => {
  fc.assert(
    fc.property(strokes, (stroke) => {
      const pieces = piecesOf(stroke)
      expect(pieces[0]?.from).toEqual(stroke[0]!.slice(0, 2))
      expect(pieces[pieces.length - 1]?.to).toEqual(stroke[stroke.length - 1]!.slice(0, 2))
      pieces.forEach(({ from, width }, n) => {
        if (n > 0) expect(from).toEqual(pieces[n - 1]!.to)
        expect(width).toBeGreaterThanOrEqual(6)
        expect(width).toBeLessThanOrEqual(14)
      })
    }),
  )
})

test('what has been drawn under the pen is what stands when it is drawn anew', () => {
  fc.assert(
    fc.property(strokes, (stroke) => {
      const open = piecesOf(stroke, true)
      expect(piecesOf(stroke).slice(0, open.length)).toEqual(open)
    }),
  )
})

test('a quick hand draws a thinner line than a slow one', () => {
  const at = (ms: number): Stroke => Array.from({ length: 20 }, (_, n) => [n * 40, 250, n * ms])
  const widest = (stroke: Stroke) =>
    Math.max(
      ...piecesOf(stroke)
        .slice(-5)
        .map(({ width }) => width),
    )
  expect(widest(at(10))).toBeLessThan(widest(at(100)))
})

test('a name becomes one path for each width, inside its own box', () => {
  const paths = inkPaths(A_NAME)
  expect(paths.length).toBe(new Set(paths.map(({ width }) => width)).size)
  expect(paths.every(({ d }) => /^(M[\d. ]+Q[\d. -]+)+$/.test(d))).toBe(true)
  const { x, y, width, height } = inkBox(A_NAME)
  for (const [px, py] of A_NAME.flat()) {
    expect(px).toBeGreaterThan(x)
    expect(px).toBeLessThan(x + width)
    expect(py).toBeGreaterThan(y)
    expect(py).toBeLessThan(y + height)
  }
})
