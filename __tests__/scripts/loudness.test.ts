import { loudness, settle, TARGET } from '../../scripts/films/loudness'
import { RATE, type Stereo } from '../../scripts/films/pluck'

/** Tones of 1 kHz in both channels, one after the other: [peak in dB of full scale, seconds]. */
function tones(...parts: [decibel: number, seconds: number][]): Stereo {
  const levels = parts.flatMap(([decibel, seconds]) =>
    Array.from({ length: seconds * RATE }, () => 10 ** (decibel / 20)),
  )
  const wave = () =>
    Float32Array.from(levels, (level, n) => level * Math.sin((2 * Math.PI * 1000 * n) / RATE))
  return { left: wave(), right: wave() }
}

describe('the loudness of a sound bed', () => {
  test('is measured as EBU Tech 3341 expects of any meter', () => {
    expect(loudness(tones([-23, 20]))).toBeCloseTo(-23, 1)
    expect(loudness(tones([-33, 20]))).toBeCloseTo(-33, 1)
  })

  test('leaves out what is far quieter than the rest', () => {
    expect(loudness(tones([-36, 10], [-23, 60], [-36, 10]))).toBeCloseTo(-23, 1)
    expect(loudness(tones([-72, 10], [-36, 10], [-23, 60], [-36, 10], [-72, 10]))).toBeCloseTo(-23, 1)
  })

  test('comes out the same for every film', () => {
    for (const decibel of [-40, -12]) {
      const sound = tones([decibel, 5])
      settle(sound)
      expect(loudness(sound)).toBeCloseTo(TARGET, 2)
    }
  })

  test('stops rather than clip, and silence has none', () => {
    const click = tones([-90, 5])
    click.left[RATE] = 1
    expect(() => settle(click)).toThrow('would clip')
    expect(loudness({ left: new Float32Array(RATE), right: new Float32Array(RATE) })).toBe(-Infinity)
  })
})
