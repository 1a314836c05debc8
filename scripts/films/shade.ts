import { clamp, random } from './motion'
import { HEIGHT, WIDTH } from './palette'

/** What darkens and roughens a drawing, one value a pixel. Kept apart from SVG so that dark slopes stay free of steps. */
export interface Shade {
  /** How much of the ground's own colour covers the drawing, 0..1, where words stand. */
  veil: Float32Array
}

const GROUND = [15, 22, 24] as const
const SIZE = WIDTH * HEIGHT
const smooth = (x: number) => clamp(x) ** 2 * (3 - 2 * clamp(x))

/** A veil at the foot, and at the left as far as the words reach (pixels); 0 for no words at the left. */
export function shadeFor(reach: number, foot = true): Shade {
  const veil = new Float32Array(SIZE)
  const side = Float32Array.from({ length: WIDTH }, (_, x) =>
    reach > 0 ? 0.93 * (1 - smooth((x - reach + 60) / 150)) : 0,
  )
  for (let y = 0; y < HEIGHT; y++) {
    const low = foot ? 0.9 * smooth((y - 505) / 85) : 0
    for (let x = 0; x < WIDTH; x++) veil[y * WIDTH + x] = 1 - (1 - side[x]!) * (1 - low)
  }
  return { veil }
}

const VIGNETTE = Float32Array.from({ length: SIZE }, (_, k) => {
  const x = ((k % WIDTH) - 790) / 900
  const y = (Math.floor(k / WIDTH) - 310) / 620
  return 1.13 - 0.3 * smooth(Math.hypot(x, y))
})

// a still grain of paper; being added before rounding it also hides the steps of dark slopes
const GRAIN = (() => {
  const next = random(20261123)
  return Float32Array.from({ length: SIZE }, () => next() + next() - 1)
})()

/** Lays veil, vignette, grain and the fade from and to black over a frame, in place. */
export function lay(frame: Uint8Array, { veil }: Shade, before: Shade, cross: number, light: number): void {
  const out = new Uint8ClampedArray(frame.buffer, frame.byteOffset, frame.length)
  const old = before.veil
  for (let k = 0, at = 0; k < SIZE; k++, at += 4) {
    const paper = VIGNETTE[k]!
    const v = veil[k]! * cross + old[k]! * (1 - cross)
    const g = GRAIN[k]!
    const kept = (1 - v) * light
    const ground = v * paper * light
    // only the dark paper takes the vignette; lit lines keep their brightness
    const lit = Math.min(1, frame[at + 1]! / 60)
    const dim = (paper + (1 - paper) * lit) * kept
    out[at] = frame[at]! * dim + GROUND[0] * ground + g
    out[at + 1] = frame[at + 1]! * dim + GROUND[1] * ground + g
    out[at + 2] = frame[at + 2]! * dim + GROUND[2] * ground + g
  }
}
