import type { Stroke } from '../../../contract/mark'
import { piecesOf, type Piece } from './ink'
import { toCanvas } from './padLayout'

/** What of a canvas is needed; a browser's and WeChat's both have it. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'setTransform'
  | 'clearRect'
  | 'beginPath'
  | 'moveTo'
  | 'quadraticCurveTo'
  | 'stroke'
  | 'lineWidth'
  | 'lineCap'
  | 'strokeStyle'
>

export interface Sheet {
  brush: Brush
  /** In the page's own pixels. */
  width: number
  height: number
  /** Dots of the screen for one of them. */
  ratio: number
}

export interface Ink {
  rotated: boolean
  colour: string
}

function dip({ brush, width, height, ratio }: Sheet, { rotated, colour }: Ink): void {
  const [a, b, c, d, e, f] = toCanvas(rotated, { width, height })
  brush.setTransform(a * ratio, b * ratio, c * ratio, d * ratio, e * ratio, f * ratio)
  brush.lineCap = 'round'
  brush.strokeStyle = colour
}

function draw(brush: Brush, { width, from, by, to }: Piece): void {
  brush.beginPath()
  brush.lineWidth = width
  brush.moveTo(from[0], from[1])
  // A tap of the pen: a round end needs some length to stand on.
  brush.quadraticCurveTo(by[0], by[1], to[0] + (from[0] === to[0] ? 0.01 : 0), to[1])
  brush.stroke()
}

/** Draws all anew, as after a turn of the phone. */
export function drawAll(sheet: Sheet, ink: Ink, strokes: readonly Stroke[]): void {
  const { brush, width, height, ratio } = sheet
  brush.setTransform(1, 0, 0, 1, 0, 0)
  brush.clearRect(0, 0, width * ratio, height * ratio)
  dip(sheet, ink)
  for (const piece of strokes.flatMap((stroke) => piecesOf(stroke))) draw(brush, piece)
}

/** Draws what a stroke under the pen has grown by since it had `known` points. */
export function drawGrowth(sheet: Sheet, ink: Ink, stroke: Stroke, known: number): void {
  dip(sheet, ink)
  for (const piece of piecesOf(stroke, true).slice(Math.max(0, known - 1))) draw(sheet.brush, piece)
}
