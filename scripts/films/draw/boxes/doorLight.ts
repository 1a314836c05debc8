import { ink, sketch } from '../../ink'
import { ease, mix } from '../../motion'
import { GOLD } from '../../palette'
import { glow, layer, shape, type Scene } from '../../stage'

/** Slide 7: a line of light at the door, slowly closing. */
export const doorLight: Scene = (beat) => {
  const { t } = beat
  const open = mix(1, 0.03, ease(t, 1.2, 5))
  const gapLeft = 800
  const doorEdge = mix(812, 872, open)
  const panel = `M1040 70L${doorEdge.toFixed(1)} ${(70 + 20 * open).toFixed(1)}L${doorEdge.toFixed(1)} ${(468 + 26 * open).toFixed(1)}L1040 468Z`
  const inner = (a: number, b: number, top: number, bottom: number) => {
    const x1 = mix(1040, doorEdge, a)
    const x2 = mix(1040, doorEdge, b)
    const y = (x: number, v: number) => 70 + v * 398 + ((1040 - x) / (1040 - doorEdge)) * 22 * open
    return `M${x1.toFixed(1)} ${y(x1, top).toFixed(1)}L${x2.toFixed(1)} ${y(x2, top).toFixed(1)}L${x2.toFixed(1)} ${y(x2, bottom).toFixed(1)}L${x1.toFixed(1)} ${y(x1, bottom).toFixed(1)}Z`
  }
  const width = doorEdge - gapLeft
  const body =
    shape(`M${gapLeft} 70L1040 70L1040 468L${gapLeft} 468Z`, '#0A0F10') +
    shape(`M${gapLeft} 70L${doorEdge.toFixed(1)} 70L${doorEdge.toFixed(1)} 468L${gapLeft} 468Z`, GOLD, 0.85) +
    glow(gapLeft + width / 2, 300, 140 + width * 3.2, 0.25 + 0.7 * open) +
    `<path d="M${gapLeft} 468L${doorEdge.toFixed(1)} 468L${(doorEdge - 60 + width * 1.6).toFixed(1)} 600L${(gapLeft - 150 - width).toFixed(1)} 600Z" fill="url(#beam)" opacity="${(0.35 + 0.65 * open).toFixed(3)}"/>` +
    shape(panel, '#1C292C') +
    ink(panel, { w: 2.6 }) +
    sketch(0, [inner(0.16, 0.84, 0.07, 0.42), inner(0.16, 0.84, 0.52, 0.92)], { w: 1.8, o: 0.55 }) +
    ink(
      `M${(doorEdge + 14).toFixed(1)} 268L${(doorEdge + 14).toFixed(1)} 294M${(doorEdge + 14).toFixed(1)} 274L${(doorEdge + 36).toFixed(1)} 275`,
      { w: 3 },
    ) +
    sketch(
      t,
      [
        `M${gapLeft} 468L${gapLeft} 70L1040 70L1040 468`,
        `M${gapLeft - 22} 470L${gapLeft - 22} 48L1062 48L1062 470`,
        'M560 470L778 470',
        'M1062 468L1300 468',
      ],
      { w: 2.5, from: 0, length: 1.3 },
    )
  return layer(beat, 1, body, { zoom: [1, 1.06] })
}
