import { ink, sketch } from '../../ink'
import { written } from '../../lettering'
import { ease, flicker } from '../../motion'
import { SHEET_INK } from '../../palette'
import { glow, group, layer, shape, type Scene } from '../../stage'

/** A finger of width w hanging from x, y, bent by `lean`; open at the knuckle. */
function finger(x: number, y: number, w: number, h: number, lean: number): string {
  const r = w / 2
  const d = `M${x - r} ${y}C${x - r + lean * 0.2} ${y + h * 0.4} ${x - r + lean * 0.6} ${y + h * 0.7} ${x - r + lean} ${y + h - r}C${x - r + lean + 2} ${y + h + r * 0.45} ${x + r + lean} ${y + h + r * 0.45} ${x + r + lean} ${y + h - r}C${x + r + lean * 0.6} ${y + h * 0.7} ${x + r + lean * 0.2} ${y + h * 0.4} ${x + r} ${y}`
  const nail = `M${x + lean - r * 0.55} ${y + h - r * 1.7}C${x + lean - r * 0.5} ${y + h - r * 2.5} ${x + lean + r * 0.5} ${y + h - r * 2.5} ${x + lean + r * 0.55} ${y + h - r * 1.7}`
  const joint = `M${x - r * 0.5 + lean * 0.45} ${y + h * 0.48}C${x + lean * 0.45} ${y + h * 0.5} ${x + lean * 0.45} ${y + h * 0.5} ${x + r * 0.5 + lean * 0.45} ${y + h * 0.48}`
  return (
    shape(`${d}Z`, '#2A3B3E') +
    ink(d, { w: 2.6 }) +
    ink(nail, { w: 1.5, o: 0.6 }) +
    ink(joint, { w: 1.4, o: 0.45 })
  )
}

const PALM =
  'M838 -40C836 40 810 84 804 134C802 168 832 188 884 191C936 192 972 180 980 146C984 100 952 44 950 -40Z'
const THUMB = 'M812 92C790 112 768 148 752 184C746 202 760 213 772 202C790 186 806 166 820 142'

const hand =
  finger(826, 168, 35, 132, -20) +
  finger(869, 182, 36, 156, -6) +
  finger(914, 182, 35, 142, 8) +
  finger(957, 166, 31, 112, 24) +
  shape(PALM, '#2A3B3E') +
  ink('M838 -40C836 40 816 70 812 92M950 -40C952 44 984 100 980 146', { w: 2.6 }) +
  ink('M848 178C850 186 850 192 850 198M896 182C897 190 897 194 897 200M942 176C943 182 943 188 942 192', {
    w: 1.8,
    o: 0.7,
  }) +
  shape(`${THUMB}Z`, '#2A3B3E') +
  ink(THUMB, { w: 2.6 }) +
  ink('M826 128C840 150 872 160 900 156', { w: 1.4, o: 0.35 }) +
  shape('M816 -60L972 -60L976 40L812 40Z', '#1A2629') +
  sketch(
    0,
    ['M812 40C860 48 930 48 976 40', 'M816 -60L812 40', 'M972 -60L976 40', 'M813 20C860 28 930 28 975 20'],
    { w: 2.6 },
  )

/** Slide 2: a small slip falls from between the fingers. */
export const receipt: Scene = (beat) => {
  const { t } = beat
  const fall = ease(t, 1, 6.2)
  const sway = Math.sin(t * 1.7)
  const edge =
    'M-62 -38L62 -38L62 38L54 33L46 38L38 33L30 38L22 33L14 38L6 33L-2 38L-10 33L-18 38L-26 33L-34 38L-42 33L-50 38L-62 33Z'
  const slip = group(
    `translate(${(906 + sway * 46 * fall + 40 * fall).toFixed(1)} ${(302 + fall * 156).toFixed(1)}) rotate(${(6 + sway * 22 * fall).toFixed(2)}) skewX(${(sway * 10 * fall).toFixed(2)})`,
    shape(edge, 'url(#sheet)') +
      ink(edge, { color: SHEET_INK, w: 1.4, o: 0.5 }) +
      written('停车费', 1, { x: 0, y: -12, size: 18, color: SHEET_INK, align: 'middle' }) +
      ink('M-46 2L46 2M-46 16L20 16', { color: SHEET_INK, w: 1.3, o: 0.4 }),
  )
  const body =
    glow(920, 330, 380, 0.42 * flicker(t)) +
    slip +
    group(`translate(0 ${(-6 * ease(t, 1, 2)).toFixed(1)})`, hand)
  return layer(beat, 1, body, { zoom: [1, 1.05], pan: [0, -10] })
}
