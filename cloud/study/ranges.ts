/** Half-open ranges of whole seconds, in order. */
export type Ranges = [number, number][]

/** Reads PostgreSQL's own print of an int4multirange: {[0,15),[30,41)}. */
export const toRanges = (text: string): Ranges =>
  [...text.matchAll(/\[(\d+),(\d+)\)/g)].map(([, from, to]) => [Number(from), Number(to)])

/** How many of the seconds [from, to) the ranges hold. */
export const within = (ranges: Ranges, from: number, to: number): number =>
  ranges.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0)
