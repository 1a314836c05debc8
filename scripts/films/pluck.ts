export const RATE = 48_000

/** Two channels of sound, -1..1. */
export interface Stereo {
  left: Float32Array
  right: Float32Array
}

export interface Note {
  /** Second at which it sounds. */
  at: number
  /** Hertz. */
  pitch: number
  /** 0..1. */
  force: number
  /** -1 left .. 1 right. */
  pan: number
  /** A slow shake of the left hand (吟). */
  shake?: boolean
  /** A touched overtone (泛音): thin and clear. */
  overtone?: boolean
}

/** Adds one plucked silk string: partials that fade the faster the higher, a short slide into the pitch, a soft touch of the nail. */
export function pluck(
  { left, right }: Stereo,
  { at, pitch, force, pan, shake = false, overtone = false }: Note,
): void {
  const begin = Math.round(at * RATE)
  const length = Math.min(left.length - begin, Math.round((overtone ? 4 : 6.5) * RATE))
  const gainLeft = Math.cos(((pan + 1) * Math.PI) / 4)
  const gainRight = Math.sin(((pan + 1) * Math.PI) / 4)
  const partials = overtone ? 3 : 9
  for (let k = 1; k <= partials; k++) {
    const f = k * pitch * Math.sqrt(1 + 0.00035 * k * k)
    if (f > 7000) break
    const level =
      (force * 0.22 * Math.abs(Math.sin(Math.PI * k * (overtone ? 0.4 : 0.19)))) /
      k ** (overtone ? 1.6 : 1.25)
    const hold = ((overtone ? 1.5 : 2.1) / (1 + 0.42 * (k - 1))) * (180 / pitch) ** 0.25
    let phase = k * 0.7
    // after eight time constants a partial is below the noise
    const heard = Math.min(length, Math.round(hold * 8 * RATE))
    for (let n = 0; n < heard; n++) {
      const t = n / RATE
      const bend =
        1 +
        0.006 * Math.exp(-t * 16) +
        (shake && t > 0.5 ? 0.0032 * Math.sin((t - 0.5) * 27) * Math.exp(-(t - 0.5)) : 0)
      phase += (2 * Math.PI * f * bend) / RATE
      const attack = t < 0.006 ? t / 0.006 : 1
      const release = n > length - RATE ? (length - n) / RATE : 1
      const v = level * attack * release * Math.exp(-t / hold) * Math.sin(phase)
      left[begin + n]! += v * gainLeft
      right[begin + n]! += v * gainRight
    }
  }
}

/** Adds a breath of low strings between two moments: each tone is two that beat slowly against each other. */
export function pad({ left, right }: Stereo, tones: number[], from: number, to: number, level: number): void {
  const begin = Math.round(from * RATE)
  const end = Math.min(left.length, Math.round(to * RATE))
  tones.forEach((tone, i) => {
    for (let n = begin; n < end; n++) {
      const t = (n - begin) / RATE
      const swell = Math.min(1, t / 3, (end - n) / RATE / 3)
      const breath = 0.75 + 0.25 * Math.sin(t * 0.45 + i * 2.1)
      const body = (f: number) =>
        Math.sin(2 * Math.PI * f * t) +
        0.32 * Math.sin(4 * Math.PI * f * t + 1) +
        0.12 * Math.sin(6 * Math.PI * f * t + 2)
      const v = (level * swell * swell * breath) / (1 + i * 0.4)
      left[n]! += v * body(tone * 0.9985)
      right[n]! += v * body(tone * 1.0015)
    }
  })
}
