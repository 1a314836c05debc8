const DAY_MS = 86_400_000

interface Cell {
  /** 2026-11-23 */
  day: string
  number: number
  /** false for the days of the months before and after that fill the weeks. */
  inside: boolean
}

/** Whole weeks, Monday first, that hold a month. */
export function monthCells(month: string): Cell[] {
  const first = Date.parse(`${month}-01T00:00:00Z`)
  const before = (new Date(first).getUTCDay() + 6) % 7
  const cells: Cell[] = []
  for (let time = first - before * DAY_MS; ; time += DAY_MS) {
    const day = new Date(time).toISOString().slice(0, 10)
    const inside = day.startsWith(month)
    if (cells.length % 7 === 0 && cells.length > 0 && !inside) return cells
    cells.push({ day, number: Number(day.slice(8)), inside })
  }
}
