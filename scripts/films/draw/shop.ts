import { ink, sketch } from '../ink'
import { letters } from '../lettering'
import { GOLD, INK, NIGHT } from '../palette'
import { group, shape } from '../stage'

const WALL = 'M0 0L0 -250L470 -250L470 0Z'
const SIDE = 'M470 0L470 -250L620 -230L620 0Z'
const ROOF = 'M-20 -250L20 -322L486 -322L496 -250Z'
const ROOF_SIDE = 'M496 -250L486 -322L600 -296L638 -230L620 -230Z'
const FASCIA = 'M40 -246L430 -246L430 -204L40 -204Z'
export const DOOR = { x: 300, y: -190, w: 120, h: 190 }

/** Someone at table seen through a window, only the outline: a head at 0,0 of radius 13 and the shoulders. */
const sitter = (x: number, y: number, k: number) =>
  group(
    `translate(${x} ${y}) scale(${k})`,
    shape('M-13 0A13 14 0 1 1 13 0A13 14 0 1 1 -13 0Z', '#141C1D') +
      shape('M-26 52C-28 26 -16 15 0 15C16 15 28 26 26 52Z', '#141C1D'),
  )

const family =
  sitter(78, -112, 1.08) +
  sitter(132, -100, 0.82) +
  sitter(192, -110, 1) +
  shape('M52 -72L220 -72L220 -62L52 -62Z', '#141C1D') +
  shape('M120 -74C122 -84 146 -84 148 -74Z', '#141C1D') +
  shape('M86 -74C88 -80 100 -80 102 -74ZM166 -74C168 -80 180 -80 182 -74Z', '#141C1D')

interface Shop {
  /** Light inside, 0..1. */
  light: number
  /** How far the shutter of the door and window has come down, 0..1. */
  shutter?: number
  people?: boolean
  p?: number
}

const slats = (x: number, w: number, top: number, h: number) =>
  shape(`M${x} ${top}L${x + w} ${top}L${x + w} ${top + h}L${x} ${top + h}Z`, '#1D2A2D') +
  sketch(
    0,
    Array.from(
      { length: Math.floor(h / 12) },
      (_, i) => `M${x} ${top + h - i * 12}L${x + w} ${top + h - i * 12}`,
    ),
    { w: 1.3, o: 0.55, wobble: 0.3 },
  ) +
  ink(`M${x} ${top}L${x + w} ${top}L${x + w} ${top + h}L${x} ${top + h}Z`, { w: 2 })

/** The corner stationer's shop, 620 x 320, its left foot at x, y. */
export function shop(
  x: number,
  y: number,
  k: number,
  { light, shutter = 0, people = false, p = 1 }: Shop,
): string {
  const window = 'M46 -186L236 -186L236 -54L46 -54Z'
  const door = `M${DOOR.x} 0L${DOOR.x} ${DOOR.y}L${DOOR.x + DOOR.w} ${DOOR.y}L${DOOR.x + DOOR.w} 0Z`
  const body =
    [SIDE, WALL].map((d) => shape(d, NIGHT) + shape(d, d === WALL ? '#223034' : '#182326', 0.9)).join('') +
    shape(window, '#0D1416') +
    shape(window, GOLD, 0.16 + 0.66 * light) +
    (people ? group('translate(5 6)', family) : '') +
    shape(door, '#0D1416') +
    shape(door, GOLD, 0.34 * light) +
    [ROOF, ROOF_SIDE].map((d) => shape(d, NIGHT) + shape(d, '#2F4145', 0.8)).join('') +
    sketch(
      0,
      Array.from({ length: 15 }, (_, i) => `M${34 + i * 31} -320L${4 + i * 33.6} -252`),
      { w: 1.2, o: 0.4, p },
    ) +
    shape(FASCIA, '#2B3D3A') +
    sketch(0, [WALL, SIDE, ROOF, ROOF_SIDE, FASCIA, window, door], { w: 2.3, p }) +
    ink('M46 -120L236 -120M141 -186L141 -54', { w: 2, o: people ? 0.25 : 0.7, p }) +
    ink(
      `M${DOOR.x + 60} ${DOOR.y}L${DOOR.x + 60} 0M${DOOR.x + 50} -92L${DOOR.x + 50} -78M${DOOR.x + 70} -92L${DOOR.x + 70} -78`,
      { w: 1.8, p },
    ) +
    ink('M500 -170L586 -158L586 -82L500 -86Z', { w: 1.8, o: 0.6, p }) +
    letters('文 具 店', { x: 235, y: -213, size: 30, face: 'hand', align: 'middle', color: INK, o: 0.9 * p })
  const drop =
    shutter > 0 ? slats(DOOR.x, DOOR.w, DOOR.y, 190 * shutter) + slats(46, 190, -186, 132 * shutter) : ''
  return group(`translate(${x} ${y}) scale(${k})`, body + drop)
}

/** The lamp on a bracket by the shop's door, its bulb at x, y. */
export const doorLamp = (x: number, y: number, light: number) =>
  ink(`M${x - 34} ${y - 34}C${x - 34} ${y - 56} ${x} ${y - 56} ${x} ${y - 22}`, { w: 2.4 }) +
  shape(
    `M${x - 24} ${y}C${x - 22} ${y - 16} ${x - 8} ${y - 22} ${x} ${y - 22}C${x + 8} ${y - 22} ${x + 22} ${y - 16} ${x + 24} ${y}Z`,
    '#2A383B',
  ) +
  ink(
    `M${x - 24} ${y}C${x - 22} ${y - 16} ${x - 8} ${y - 22} ${x} ${y - 22}C${x + 8} ${y - 22} ${x + 22} ${y - 16} ${x + 24} ${y}Z`,
    { w: 2.2 },
  ) +
  shape(`M${x - 9} ${y}A9 10 0 0 0 ${x + 9} ${y}Z`, light > 0.05 ? GOLD : '#39474A', 0.3 + 0.7 * light)
