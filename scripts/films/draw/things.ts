import { ink, sketch } from '../ink'
import { GOLD, INK, NIGHT, SHEET_INK } from '../palette'
import { glow, group, shape } from '../stage'

/** A lit sheet of rice paper, w x h, turned by `turn` degrees about its middle at x, y; `body` is drawn on it from its top left. */
export function sheet(x: number, y: number, w: number, h: number, turn: number, body = ''): string {
  const edge = `M${-w / 2} ${-h / 2}L${w / 2} ${-h / 2}L${w / 2} ${h / 2}L${-w / 2} ${h / 2}Z`
  return group(
    `translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(${turn.toFixed(3)})`,
    group('translate(7 9)', shape(edge, '#05090A', 0.5)) +
      shape(edge, 'url(#sheet)') +
      ink(edge, { color: SHEET_INK, w: 1.6, o: 0.55, wobble: 0.8 }) +
      group(`translate(${-w / 2} ${-h / 2})`, body),
  )
}

/** Rules across a sheet. */
export const rules = (x: number, y: number, w: number, gap: number, n: number, o = 0.28) =>
  sketch(
    0,
    Array.from({ length: n }, (_, i) => `M${x} ${y + i * gap}L${x + w} ${y + i * gap}`),
    { color: SHEET_INK, w: 1.3, o, wobble: 0.4 },
  )

/** A paper bag of 70 x 84, the middle of its foot at x, y. */
export function bag(x: number, y: number, k = 1, o = 1): string {
  const front = 'M-35 0L-32 -84L32 -84L35 0Z'
  const body =
    shape(front, '#3A4A4C') +
    shape('M18 -84L32 -84L35 0L22 0Z', '#2A383A') +
    sketch(0, [front, 'M18 -84L22 0', 'M-32 -84L-26 -78L-20 -84L-14 -78L-8 -84L-2 -78L4 -84L10 -78L18 -84'], {
      w: 2.2,
    }) +
    ink('M-14 -83C-14 -108 12 -108 12 -83', { w: 2 }) +
    ink('M-22 -40C-10 -43 4 -43 12 -41', { w: 1.4, o: 0.5 })
  return `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${k})"${o < 1 ? ` opacity="${o.toFixed(3)}"` : ''}>${body}</g>`
}

/** A carton of w x h (front) with its flaps closed, its left foot at x, y. */
export function carton(x: number, y: number, w: number, h: number, o = 1): string {
  const d = w * 0.22
  const front = `M0 0L0 ${-h}L${w} ${-h}L${w} 0Z`
  const top = `M0 ${-h}L${d} ${-h - d * 0.6}L${w + d} ${-h - d * 0.6}L${w} ${-h}Z`
  const side = `M${w} 0L${w + d} ${-d * 0.6}L${w + d} ${-h - d * 0.6}L${w} ${-h}Z`
  const body =
    shape(front, '#1C2A2D') +
    shape(top, '#2B3B3E') +
    shape(side, '#141F21') +
    sketch(0, [front, top, side], { w: 2.1 }) +
    ink(
      `M${w / 2} ${-h}L${w / 2 + d} ${-h - d * 0.6}M${w * 0.42} ${-h}L${w * 0.42} ${-h * 0.78}L${w * 0.58} ${-h * 0.78}L${w * 0.58} ${-h}`,
      { w: 1.5, o: 0.7 },
    ) +
    ink(
      `M${w * 0.12} ${-h * 0.28}L${w * 0.38} ${-h * 0.28}M${w * 0.12} ${-h * 0.18}L${w * 0.3} ${-h * 0.18}`,
      { w: 1.4, o: 0.5 },
    )
  return `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)})"${o < 1 ? ` opacity="${o.toFixed(3)}"` : ''}>${body}</g>`
}

/** A lamp hanging from the ceiling at x, its shade at y, swinging by `turn` degrees; light 0..1. */
export function hangingLamp(x: number, y: number, turn: number, light: number, reach = 330): string {
  const cone = `M-34 16L34 16L${reach * 0.62} ${reach}L${-reach * 0.62} ${reach}Z`
  return group(
    `rotate(${turn.toFixed(3)} ${x} -40) translate(${x} ${y})`,
    (light > 0 ? `<path d="${cone}" fill="url(#beam)" opacity="${(light * 0.5).toFixed(3)}"/>` : '') +
      glow(0, 18, 150, light * 0.9) +
      ink(`M0 -30L0 ${-y - 60}`, { w: 1.8, o: 0.8 }) +
      shape('M-46 16C-44 -8 -18 -22 -8 -30L8 -30C18 -22 44 -8 46 16Z', NIGHT) +
      shape('M-46 16C-44 -8 -18 -22 -8 -30L8 -30C18 -22 44 -8 46 16Z', '#2A383B') +
      ink('M-46 16C-44 -8 -18 -22 -8 -30L8 -30C18 -22 44 -8 46 16Z', { w: 2.4 }) +
      shape('M-13 16A13 12 0 0 0 13 16Z', light > 0.05 ? GOLD : '#39474A', 0.35 + 0.65 * light) +
      ink('M-13 17A13 12 0 0 0 13 17', { w: 1.8, color: light > 0.05 ? GOLD : INK }),
  )
}

export interface Pans {
  /** Degrees; positive lowers the right pan. */
  tilt: number
  left: string
  right: string
  p?: number
}

/** The scale of the set, its pivot at x, y; what lies in a pan is drawn from the middle of the pan's floor. */
export function scale(x: number, y: number, { tilt, left, right, p = 1 }: Pans): string {
  const arm = 190
  const rad = (tilt * Math.PI) / 180
  const pan = (way: 1 | -1, load: string) => {
    const px = x + way * arm * Math.cos(rad)
    const py = y + way * arm * Math.sin(rad)
    return group(
      `translate(${px.toFixed(2)} ${py.toFixed(2)})`,
      sketch(0, ['M0 0L-84 176', 'M0 0L84 176'], { w: 1.5, o: 0.75, p }) +
        group('translate(0 176)', load) +
        shape('M-96 176C-78 206 78 206 96 176Z', '#202E31') +
        sketch(0, ['M-98 176L98 176', 'M-96 176C-78 207 78 207 96 176'], { w: 2.4, p }) +
        ink('M-6 0A6 6 0 1 1 6 0A6 6 0 1 1 -6 0Z', { w: 1.8, p }),
    )
  }
  const beam = 'M-196 0C-150 -13 -60 -7 0 -9C60 -7 150 -13 196 0C150 -3 60 5 0 7C-60 5 -150 -3 -196 0Z'
  return (
    ink(`M${x - 5} ${y}L${x - 8} ${y + 292}M${x + 5} ${y}L${x + 8} ${y + 292}`, { w: 2.4, p }) +
    sketch(
      0,
      [
        `M${x - 92} ${y + 318}C${x - 60} ${y + 292} ${x + 60} ${y + 292} ${x + 92} ${y + 318}Z`,
        `M${x - 118} ${y + 330}L${x + 118} ${y + 330}`,
      ],
      { w: 2.6, p },
    ) +
    pan(-1, left) +
    pan(1, right) +
    group(
      `translate(${x} ${y}) rotate(${tilt.toFixed(3)})`,
      shape(beam, '#26363A') + ink(beam, { w: 2.4, p }),
    ) +
    shape(`M${x - 9} ${y}A9 9 0 1 1 ${x + 9} ${y}A9 9 0 1 1 ${x - 9} ${y}Z`, GOLD, 0.9 * p) +
    ink(`M${x} ${y - 12}L${x} ${y - 34}`, { w: 2.6, p })
  )
}
