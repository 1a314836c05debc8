import { starts, type Film } from './film'
import { hall } from './hall'
import { settle } from './loudness'
import { clamp, hash, random } from './motion'
import { pad, pluck, RATE, type Stereo } from './pluck'

interface Mood {
  /** Half tones above D2 (73.42 Hz), five-tone. */
  scale: number[]
  drone: number[]
  /** Seconds between plucks. */
  gap: number
  force: number
}

// one a chapter: at home, a first shadow, waiting, the low point, morning
const MOODS: Mood[] = [
  { scale: [12, 14, 16, 19, 21, 24, 26, 28], drone: [0, 7, 12], gap: 1.35, force: 0.72 },
  { scale: [9, 12, 14, 16, 19, 21, 24], drone: [-3, 4, 9], gap: 1.55, force: 0.66 },
  { scale: [5, 7, 10, 12, 14, 17, 19], drone: [-2, 5, 10], gap: 2.1, force: 0.6 },
  { scale: [2, 5, 7, 9, 12, 14, 17], drone: [-5, 2, 9], gap: 2.35, force: 0.58 },
  { scale: [12, 14, 16, 19, 21, 24, 26, 28, 31], drone: [0, 7, 16], gap: 1.25, force: 0.74 },
]

const hertz = (half: number) => 73.42 * 2 ** (half / 12)
const RHYTHM = [1, 1, 0.5, 0.5, 1, 1.5, 1, 0.5, 1.5]

function phrase(bed: Stereo, mood: Mood, from: number, to: number, next: () => number) {
  let step = Math.floor(next() * 3)
  let beat = Math.floor(next() * RHYTHM.length)
  pluck(bed, { at: from + 0.25, pitch: hertz((mood.drone[0] ?? 0) + 12), force: mood.force, pan: -0.1 })
  for (
    let at = from + 0.25 + mood.gap;
    at < to - 0.7;
    at += mood.gap * (RHYTHM[beat++ % RHYTHM.length] ?? 1)
  ) {
    step = clamp(step + Math.round((next() - 0.45) * 4), 0, mood.scale.length - 1)
    const half = mood.scale[step] ?? 12
    const overtone = next() < 0.16
    pluck(bed, {
      at: at + next() * 0.04,
      pitch: hertz(half + (overtone ? 12 : 0)),
      force: mood.force * (0.62 + 0.38 * next()),
      pan: (half - 16) / 40,
      shake: next() < 0.35,
      overtone,
    })
  }
}

function wav({ left, right }: Stereo): Buffer {
  const size = left.length * 4
  const out = Buffer.alloc(44 + size)
  out.write('RIFF', 0)
  out.writeUInt32LE(36 + size, 4)
  out.write('WAVEfmt ', 8)
  out.writeUInt32LE(16, 16)
  out.writeUInt16LE(1, 20)
  out.writeUInt16LE(2, 22)
  out.writeUInt32LE(RATE, 24)
  out.writeUInt32LE(RATE * 4, 28)
  out.writeUInt16LE(4, 32)
  out.writeUInt16LE(16, 34)
  out.write('data', 36)
  out.writeUInt32LE(size, 40)
  for (let n = 0; n < left.length; n++) {
    out.writeInt16LE(Math.round(clamp(left[n]!, -1, 1) * 32767), 44 + n * 4)
    out.writeInt16LE(Math.round(clamp(right[n]!, -1, 1) * 32767), 46 + n * 4)
  }
  return out
}

/**
 * The sound bed of a film as a WAV file (48 kHz, 16 bits, stereo): slow plucked tones of five-tone modes over a low
 * drone in a small hall, another mode each chapter, rising and sinking at the ends, at the loudness of `TARGET`.
 */
export function soundBed(film: Film): Buffer {
  const size = film.seconds * RATE
  const dry: Stereo = { left: new Float32Array(size), right: new Float32Array(size) }
  const next = random(hash(film.slug))
  const at = starts(film)
  film.chapters.forEach((chapter, i) => {
    const end = film.chapters[i + 1]?.at ?? film.seconds
    const mood = MOODS[i % MOODS.length]!
    pad(dry, mood.drone.map(hertz), Math.max(0, chapter.at - 1.5), Math.min(film.seconds, end + 1.5), 0.03)
    film.slides.forEach((slide, k) => {
      const from = at[k]!
      if (from >= chapter.at && from < end) phrase(dry, mood, from, from + slide.seconds, next)
    })
  })
  const bed = hall(dry, 2.8, 0.42)
  for (let n = 0; n < size; n++) {
    const t = n / RATE
    const gain = clamp(t / 2.5) * clamp((film.seconds - t) / 4) ** 1.5
    bed.left[n]! *= gain
    bed.right[n]! *= gain
  }
  settle(bed)
  return wav(bed)
}
