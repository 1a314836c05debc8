import { monthCells } from '../../../src/components/calendar/monthCells'

test('November 2026 fills six whole weeks, Monday first', () => {
  const cells = monthCells('2026-11')
  expect(cells).toHaveLength(42)
  expect(cells[0]).toEqual({ day: '2026-10-26', number: 26, inside: false })
  expect(cells.filter((cell) => cell.inside)).toHaveLength(30)
  expect(cells.at(-1)?.day).toBe('2026-12-06')
})

test('a February that fits four weeks takes no fifth', () => {
  expect(monthCells('2027-02')).toHaveLength(28)
})
