import fc from 'fast-check'
import { edgeOf, gaps, gapWords, union, within } from '../../../../src/features/study/ranges'

const anyRanges = fc.array(
  fc.tuple(fc.nat(90), fc.nat(90)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
)

test('the union and its gaps tile the film, whatever was played in whatever order', () => {
  fc.assert(
    fc.property(anyRanges, anyRanges, (one, other) => {
      const seen = union(one, other)
      const seconds = 90
      expect(seen).toEqual(union(other, one))
      expect(within(seen, 0, seconds) + within(gaps(seen, seconds), 0, seconds)).toBe(seconds)
      for (const [from, to] of [...one, ...other]) expect(within(seen, from, to)).toBe(to - from)
    }),
  )
})

test('the edge is the end of what hangs together with the beginning', () => {
  expect(edgeOf([])).toBe(0)
  expect(edgeOf([[5, 20]])).toBe(0)
  expect(
    edgeOf([
      [0, 41],
      [43, 60],
      [70, 80],
    ]),
  ).toBe(60)
})

test('what is missing is said in a sentence', () => {
  expect(
    gapWords(
      gaps(
        [
          [0, 41],
          [50, 68],
        ],
        98,
      ),
      98,
    ),
  ).toBe('还差 0:41–0:50 与 1:08 以后')
  expect(gapWords(gaps([], 98), 98)).toBe('还差 全片')
  expect(gapWords(gaps([[0, 98]], 98), 98)).toBe('每一秒都看过了')
  expect(
    gapWords(
      gaps(
        [
          [0, 10],
          [20, 30],
          [40, 50],
          [60, 70],
        ],
        98,
      ),
      98,
    ),
  ).toBe('还差 0:10–0:20、0:30–0:40 与 另外 2 处')
})
