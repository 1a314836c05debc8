import { PAD_HEIGHT, PAD_WIDTH, type Stroke } from '../../contract/mark'

/** Three characters in some twenty strokes of some thirty points, as a finger leaves them: 10 KB. */
export function aName(by: number): Stroke[] {
  return Array.from({ length: 18 + (by % 6) }, (_, stroke) => {
    const [x, y] = [(stroke % 3) * 320 + 60 + (by % 40), (stroke * 61 + by * 7) % (PAD_HEIGHT - 120)]
    return Array.from({ length: 30 }, (_, n): [number, number, number] => [
      Math.min(PAD_WIDTH, x + n * 6),
      Math.min(PAD_HEIGHT, y + Math.round(40 * Math.sin(n / 5 + stroke)) + 50),
      stroke * 420 + n * 12,
    ])
  })
}
