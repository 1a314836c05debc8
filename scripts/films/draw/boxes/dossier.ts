import { ink, sketch } from '../../ink'
import { written } from '../../lettering'
import { ease } from '../../motion'
import { SHEET_INK } from '../../palette'
import { glow, group, layer, shape, type Scene } from '../../stage'
import { rules } from '../things'

const [W, H] = [270, 370]
const page = `M0 0L${W} 0L${W} ${H}L0 ${H}Z`
const COVER = `M${-W - 24} -16L${W + 24} -16L${W + 24} ${H + 16}L${-W - 24} ${H + 16}Z`

const typed = (n: number) =>
  sketch(
    0,
    Array.from({ length: n }, (_, i) => `M34 ${92 + i * 27}L${i % 4 === 3 ? 150 : W - 34} ${92 + i * 27}`),
    { color: SHEET_INK, w: 3.4, o: 0.26, wobble: 0.2 },
  )

const leaf = (body: string) =>
  shape(page, 'url(#sheet)') + ink(page, { color: SHEET_INK, w: 1.5, o: 0.5 }) + body

const childs = leaf(
  rules(24, 60, W - 48, 42, 7, 0.32) +
    ['送货清单', '签字笔　二十盒', '笔记本　三十本', '复印纸　四十箱']
      .map((row, i) => written(row, 1, { x: 34, y: 52 + i * 42, size: 28, color: SHEET_INK }))
      .join(''),
)

/** Slide 10: a case file lies open; in it a page of ruled paper in a neat hand. */
export const dossier: Scene = (beat) => {
  const { t } = beat
  const turn = Math.cos(ease(t, 1.9, 2) * Math.PI)
  const flap = `<g transform="scale(${Math.abs(turn) < 0.02 ? 0.02 : turn.toFixed(4)} 1) skewY(${(-7 * Math.sqrt(1 - turn * turn)).toFixed(2)})">${leaf(turn > 0 ? typed(10) : '')}</g>`
  const body =
    glow(930, 290, 470, 0.32) +
    group(
      'translate(926 112) rotate(-2.500)',
      group('translate(10 14)', shape(COVER, '#05090A', 0.55)) +
        shape(COVER, '#2E4540') +
        ink(COVER, { w: 2.4 }) +
        group(
          `translate(${-W} 0)`,
          leaf(
            written('卷　宗', 1, { x: W / 2, y: 58, size: 34, color: SHEET_INK, align: 'middle' }) + typed(9),
          ),
        ) +
        group('translate(6 5)', shape(page, '#AFAEA4')) +
        childs +
        flap +
        shape(`M-8 0L0 0L0 ${H}L-8 ${H}Z`, '#05090A', 0.16) +
        ink(`M0 -14L0 ${H + 14}`, { color: SHEET_INK, w: 2, o: 0.6 }) +
        sketch(0, ['M-14 60L14 60', 'M-14 185L14 185', 'M-14 310L14 310'], { color: '#E8ECEA', w: 3 }),
    ) +
    glow(1076, 250, 210, 0.34 * ease(t, 3.6, 1.4))
  return layer(beat, 1, body, { zoom: [1, 1.09], pan: [-20, 0] })
}
