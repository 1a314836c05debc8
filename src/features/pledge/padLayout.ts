import { PAD_HEIGHT, PAD_WIDTH } from '../../../contract/mark'

interface Room {
  width: number
  height: number
  /** What the phone's own bars take at the top. */
  top: number
  /** The least height of a control. */
  touch: number
}

interface Place {
  left: number
  top: number
  width: number
  height: number
}

export interface PadLayout {
  /** The writer turns the phone: the page lies on its side, its top at the screen's right edge. */
  rotated: boolean
  /** The lying page, on the screen. */
  frame: Place
  /** The pad on the lying page. */
  pad: Place
  /** The pad on the screen. */
  canvas: Place
  tools: number
}

const GAP = 12
const NARROW = 600
const [WIDEST, TALLEST] = [1100, 680]
const RATIO = PAD_WIDTH / PAD_HEIGHT

/** Where everything lies: the largest pad with its head above, a line of words below and the tools beside it. */
export function padLayout({ width, height, top, touch }: Room): PadLayout {
  const rotated = width < NARROW && height > width
  const long = rotated ? height - top : Math.min(width, WIDEST)
  const short = rotated ? width : Math.min(height - top, TALLEST)
  const tools = Math.round(touch * 1.4 + 28)
  const words = Math.round(touch * 0.75)
  const room = Math.min(long - tools - 3 * GAP, (short - touch - words - GAP) * RATIO)
  const padWidth = Math.max(0, Math.floor(room / 2) * 2)
  const padHeight = padWidth / RATIO
  const spare = { x: long - tools - 3 * GAP - padWidth, y: short - touch - words - GAP - padHeight }
  const pad = { left: GAP + spare.x / 2, top: touch + spare.y / 2, width: padWidth, height: padHeight }
  const frame = rotated
    ? { left: 0, top, width: long, height: short }
    : { left: (width - long) / 2, top: top + (height - top - short) / 2, width: long, height: short }
  return { rotated, frame, pad, canvas: onScreen(rotated, frame, pad), tools }
}

function onScreen(rotated: boolean, frame: Place, pad: Place): Place {
  if (!rotated) return { ...pad, left: frame.left + pad.left, top: frame.top + pad.top }
  return {
    left: frame.left + frame.height - pad.top - pad.height,
    top: frame.top + pad.left,
    width: pad.height,
    height: pad.width,
  }
}

type Size = Pick<Place, 'width' | 'height'>

/** A point of the canvas as it lies on the screen, in page units. */
export const toPage = (rotated: boolean, { width, height }: Size, x: number, y: number): [number, number] =>
  rotated
    ? [(y / height) * PAD_WIDTH, ((width - x) / width) * PAD_HEIGHT]
    : [(x / width) * PAD_WIDTH, (y / height) * PAD_HEIGHT]

/** The same the other way, as the matrix of a canvas: a, b, c, d, e, f. */
export const toCanvas = (
  rotated: boolean,
  { width, height }: Size,
): [number, number, number, number, number, number] =>
  rotated
    ? [0, height / PAD_WIDTH, -width / PAD_HEIGHT, 0, width, 0]
    : [width / PAD_WIDTH, 0, 0, height / PAD_HEIGHT, 0, 0]
