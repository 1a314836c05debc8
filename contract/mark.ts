/** A handwritten name, as both programs measure it. No zod here: it travels to every phone. */

/** Points of x, y in page units (the pad is PAD_WIDTH wide) and t in milliseconds since the first point. */
export type Stroke = [x: number, y: number, t: number][]

export const PAD_WIDTH = 1000
export const PAD_HEIGHT = 500
export const STROKES_MOST = 200
export const POINTS_MOST = 4000

const SHORTEST = 400
const SHORTEST_ALONE = 900

const lengthOf = (stroke: Stroke): number =>
  stroke.reduce((sum, [x, y], index) => {
    const before = stroke[index - 1]
    return before ? sum + Math.hypot(x - before[0], y - before[1]) : 0
  }, 0)

/** Too little to be a name: nothing, dots, a short line. A name in one stroke has to be longer than one in several. */
export function isTrivial(strokes: Stroke[]): boolean {
  const drawn = strokes.map(lengthOf).filter((length) => length > 0)
  const path = drawn.reduce((sum, length) => sum + length, 0)
  return path < (drawn.length > 1 ? SHORTEST : SHORTEST_ALONE)
}
