import { GOLD, HEIGHT, INK, NIGHT, SHEET, WIDTH } from './palette'
import { ease, mix } from './motion'

/** What a scene is told: seconds since the slide began, and its length in seconds. */
export interface Beat {
  t: number
  length: number
}

/** A drawn slide: SVG markup of 1280 x 720 for a moment. */
export type Scene = (beat: Beat) => string

/** A flat shape. */
export const shape = (d: string, fill: string, o = 1) =>
  o <= 0 ? '' : `<path d="${d}" fill="${fill}"${o < 1 ? ` fill-opacity="${o.toFixed(3)}"` : ''}/>`

/** A pool of light round a lamp (gold) or round paper (pale). */
export const glow = (x: number, y: number, r: number, o: number, kind: 'gold' | 'pale' = 'gold') =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r.toFixed(1)}" fill="url(#${kind})" opacity="${o.toFixed(3)}"/>`

export interface Camera {
  /** Zoom at the slide's start and end. */
  zoom?: [number, number]
  /** How far the near layer travels over the slide, in pixels. */
  pan?: [number, number]
}

/** Moves a layer with the camera; depth 0 stands still, 1 moves fully. */
export function layer(
  { t, length }: Beat,
  depth: number,
  body: string,
  { zoom = [1, 1.04], pan = [0, 0] }: Camera = {},
): string {
  const p = ease(t, -length * 0.3, length * 1.6)
  const k = 1 + (mix(zoom[0], zoom[1], p) - 1) * depth
  const x = pan[0] * (p - 0.5) * depth + 820 * (1 - k)
  const y = pan[1] * (p - 0.5) * depth + 340 * (1 - k)
  return `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${k.toFixed(5)})">${body}</g>`
}

export const group = (transform: string, body: string) => `<g transform="${transform}">${body}</g>`

export const fade = (o: number, body: string) =>
  o <= 0 ? '' : o >= 1 ? body : `<g opacity="${o.toFixed(3)}">${body}</g>`

const radial = (id: string, color: string, stops: [number, number][]) =>
  `<radialGradient id="${id}">${stops.map(([at, o]) => `<stop offset="${at}" stop-color="${color}" stop-opacity="${o}"/>`).join('')}</radialGradient>`

const DEFS = `<defs>
${radial('gold', GOLD, [
  [0, 0.9],
  [0.18, 0.5],
  [0.5, 0.16],
  [1, 0],
])}
${radial('pale', SHEET, [
  [0, 0.5],
  [0.4, 0.2],
  [1, 0],
])}
<linearGradient id="mist" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#2B3B3F" stop-opacity="0.95"/><stop offset="1" stop-color="${NIGHT}" stop-opacity="0.1"/></linearGradient>
<linearGradient id="mistfar" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#24343A" stop-opacity="0.8"/><stop offset="1" stop-color="${NIGHT}" stop-opacity="0"/></linearGradient>
<linearGradient id="beam" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${GOLD}" stop-opacity="0.42"/><stop offset="1" stop-color="${GOLD}" stop-opacity="0"/></linearGradient>
<linearGradient id="rise" x1="0" y1="1" x2="0" y2="0"><stop offset="0" stop-color="${GOLD}" stop-opacity="0.6"/><stop offset="1" stop-color="${GOLD}" stop-opacity="0"/></linearGradient>
<linearGradient id="water" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#24363A" stop-opacity="0.75"/><stop offset="1" stop-color="${NIGHT}" stop-opacity="0"/></linearGradient>
<linearGradient id="sheet" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#DFDED5"/><stop offset="1" stop-color="#C2C1B7"/></linearGradient>
</defs>`

/** A whole picture from a scene's markup, on night paper. */
export const picture = (body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${DEFS}<rect width="${WIDTH}" height="${HEIGHT}" fill="${NIGHT}"/>${body}</svg>`

/** A bare picture with clear ground, for words that are laid over a scene. */
export const overlay = (body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" fill="${INK}">${body}</svg>`
