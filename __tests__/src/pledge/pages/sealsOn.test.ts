import { sealsOn } from '../../../../src/pledge/pages/hall/sealsOn'

const fields = [
  [1760, 720],
  [1180, 470],
  [343, 400],
  [288, 300],
] as const
const counts = [1, 2, 3, 9, 10, 40, 60, 61, 120, 299, 300, 301, 500, 999, 1000, 1400]

test.each(fields)('on %i by %i every number of seals stands apart and inside', (width, height) => {
  for (const count of counts) {
    const seals = sealsOn(count, width, height)
    expect(seals).toHaveLength(count)
    for (const [index, { x, y, size }] of seals.entries()) {
      expect(Math.min(x, y, width - x, height - y) - size / 2).toBeGreaterThanOrEqual(0)
      const near = seals.slice(index + 1).filter((other) => {
        return Math.max(Math.abs(other.x - x), Math.abs(other.y - y)) < size
      })
      expect([count, index, near.length]).toEqual([count, index, 0])
    }
  }
})

test('the same number always looks the same, and one more moves none of those that stand', () => {
  expect(sealsOn(300, 1760, 720)).toEqual(sealsOn(300, 1760, 720))
  for (const [count, more] of [
    [1, 9],
    [25, 60],
    [201, 320],
  ] as const)
    expect(sealsOn(more, 1760, 720).slice(0, count)).toEqual(sealsOn(count, 1760, 720))
})

test('three hundred on a projector can still be told apart as seals', () => {
  expect(sealsOn(300, 1760, 720)[0]!.size).toBeGreaterThan(40)
})

test('a field that is not laid out yet shows nothing', () => {
  expect(sealsOn(3, 0, 0)).toEqual([])
  expect(sealsOn(0, 1760, 720)).toEqual([])
})
