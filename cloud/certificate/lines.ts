export type Line = {
  text: string
  /** How far it stands in from the left. */
  indent: number
  /** What is to be spread between its characters; 0 for a paragraph's last line. */
  slack: number
}

const NOT_FIRST = '，。、；：？！）》〉」』”’…—％'
const NOT_LAST = '（《〈「『“‘'

/** A run of Latin letters and digits stays whole; any other character stands alone. */
const unitsOf = (text: string) => text.match(/[A-Za-z0-9.:%/-]+|[\s\S]/gu) ?? []

/** Where a line that is full at `end` may be broken: no mark that closes begins a line, none that opens ends one. */
function breakAt(units: string[], start: number, end: number): number {
  for (let at = end; at > start + 1; at--)
    if (!NOT_FIRST.includes(units[at]!) && !NOT_LAST.includes(units[at - 1]!)) return at
  return end
}

type Measure = (text: string) => number

/**
 * Sets a paragraph in lines, as a Chinese book does.
 * @param first what stands in before the first line, `rest` before the others
 */
export function linesOf(text: string, width: number, measure: Measure, first: number, rest: number): Line[] {
  const units = unitsOf(text)
  const lines: Line[] = []
  for (let start = 0; start < units.length;) {
    const indent = lines.length === 0 ? first : rest
    let [end, used] = [start, 0]
    while (end < units.length) {
      const more = measure(units[end]!)
      if (used + more > width - indent && end > start) break
      used += more
      end++
    }
    if (end < units.length) end = breakAt(units, start, end)
    const line = units.slice(start, end).join('')
    lines.push({ text: line, indent, slack: end < units.length ? width - indent - measure(line) : 0 })
    start = end
  }
  return lines
}
