import { RATE, type Stereo } from './pluck'

// mutually prime lengths in samples, 31 to 73 ms: a small stone hall
const LENGTHS = [1499, 1693, 1931, 2143, 2459, 2741, 3089, 3511]

/** Puts sound into a room: eight delay lines that feed each other (Householder), losing highs on each round. */
export function hall(dry: Stereo, seconds: number, wet: number): Stereo {
  const lines = LENGTHS.map((n) => new Float32Array(n))
  const kept = LENGTHS.map((n) => 10 ** ((-3 * n) / RATE / seconds))
  const dull = new Float32Array(8)
  const tap = new Float32Array(8)
  const size = dry.left.length
  const out: Stereo = { left: new Float32Array(size), right: new Float32Array(size) }
  for (let n = 0; n < size; n++) {
    let sum = 0
    for (let i = 0; i < 8; i++) {
      const line = lines[i]!
      dull[i] = dull[i]! + 0.42 * (line[n % line.length]! - dull[i]!)
      tap[i] = dull[i]! * kept[i]!
      sum += tap[i]!
    }
    for (let i = 0; i < 8; i++) {
      const line = lines[i]!
      line[n % line.length] = tap[i]! - sum / 4 + (i % 2 === 0 ? dry.left[n]! : dry.right[n]!) * 0.5
    }
    out.left[n] = dry.left[n]! + wet * (tap[0]! + tap[2]! + tap[4]! + tap[6]!)
    out.right[n] = dry.right[n]! + wet * (tap[1]! + tap[3]! + tap[5]! + tap[7]!)
  }
  return out
}
