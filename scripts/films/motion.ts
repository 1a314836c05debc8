export const clamp = (x: number, low = 0, high = 1) => Math.min(high, Math.max(low, x))

/** Share of the stretch [from, from + length] seconds that has passed at t, eased at both ends, 0..1. */
export function ease(t: number, from: number, length: number): number {
  const x = clamp((t - from) / length)
  return x * x * (3 - 2 * x)
}

export const mix = (a: number, b: number, p: number) => a + (b - a) * p

/** A repeatable stream of numbers in [0, 1) (mulberry32): the same film comes out on every run. */
export function random(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let x = Math.imul(a ^ (a >>> 15), 1 | a)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296
  }
}

/** FNV-1a of a text, for seeds. */
export function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** A lamp's light over time: three slow waves, about 0.85..1.0. */
export const flicker = (t: number) =>
  0.93 + 0.04 * Math.sin(t * 2.3) + 0.02 * Math.sin(t * 5.1) + 0.015 * Math.sin(t * 8.7)
