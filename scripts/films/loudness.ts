import { RATE, type Stereo } from './pluck'

/** EBU R 128: every film sounds as loud as the next, and softly. */
export const TARGET = -23

type Biquad = readonly [b0: number, b1: number, b2: number, a1: number, a2: number]

// ITU-R BS.1770-5, annex 1, tables 1 and 2, for 48 kHz: the head's shelf, then the low cut
const SHELF: Biquad = [
  1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585,
]
const LOW_CUT: Biquad = [1, -2, 1, -1.99004745483398, 0.99007225036621]
const BLOCK = 0.4 * RATE
const STEP = BLOCK / 4

function filtered(channel: Float32Array, [b0, b1, b2, a1, a2]: Biquad): Float32Array {
  const out = new Float32Array(channel.length)
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  for (let n = 0; n < channel.length; n++) {
    const x = channel[n]!
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
    ;[x2, x1, y2, y1] = [x1, x, y1, y]
    out[n] = y
  }
  return out
}

/** Mean square of each block of 400 ms, every 100 ms, both channels together. */
function powers({ left, right }: Stereo): number[] {
  const heard = [left, right].map((channel) => filtered(filtered(channel, SHELF), LOW_CUT))
  const found: number[] = []
  for (let from = 0; from + BLOCK <= left.length; from += STEP) {
    let sum = 0
    for (const channel of heard) for (let n = from; n < from + BLOCK; n++) sum += channel[n]! ** 2
    found.push(sum / BLOCK)
  }
  return found
}

const level = (power: number) => -0.691 + 10 * Math.log10(power)
const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length

/**
 * Integrated loudness in LUFS (ITU-R BS.1770-5, annex 1): of all blocks over -70 LUFS, those at most 10 LU below
 * their mean. -Infinity for silence.
 */
export function loudness(sound: Stereo): number {
  const audible = powers(sound).filter((power) => level(power) > -70)
  if (audible.length === 0) return -Infinity
  const gate = level(mean(audible)) - 10
  return level(mean(audible.filter((power) => level(power) > gate)))
}

/** Brings a sound to TARGET, in place. Throws where its peaks would come closer than 1 dB to full scale. */
export function settle(sound: Stereo): void {
  const gain = 10 ** ((TARGET - loudness(sound)) / 20)
  let peak = 0
  for (const channel of [sound.left, sound.right])
    for (let n = 0; n < channel.length; n++) {
      channel[n]! *= gain
      peak = Math.max(peak, Math.abs(channel[n]!))
    }
  if (peak > 0.89) throw new Error(`peak ${peak.toFixed(2)}: at ${TARGET} LUFS this sound would clip`)
}
