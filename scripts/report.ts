import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** One measured number. `pass` is null where there is no goal. */
export interface Measure {
  name: string
  value: number
  unit: string
  goal: string
  pass: boolean | null
}

const wide = (text: string) =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 2 : 1), 0)
const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - wide(text)))
const word = (pass: boolean | null) => (pass === null ? '' : pass ? 'ok' : 'FAILED')

/**
 * Prints the measures as a table and writes them to reports/<report>.json, an array of
 * `{ name, value, unit, goal, pass }`. Returns true when nothing failed.
 */
export function report(name: string, measures: readonly Measure[]): boolean {
  const rows = measures.map((one) => [one.name, `${one.value} ${one.unit}`, one.goal, word(one.pass)])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => wide(row[column] ?? ''))))
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  mkdirSync('reports', { recursive: true })
  writeFileSync(path.join('reports', `${name}.json`), `${JSON.stringify(measures, null, 2)}\n`)
  return measures.every((one) => one.pass !== false)
}
