import { ink, sketch } from '../../ink'
import { clamp, ease, flicker, mix } from '../../motion'
import { glow, layer, shape, type Scene } from '../../stage'
import { walker } from '../land'
import { doorLamp, shop } from '../shop'

const STREET = ['M420 506L1320 506', 'M470 540C700 534 1000 534 1300 540']
const SKYLINE =
  'M380 300L380 236L452 236L452 190L560 190L560 250L640 250L640 160L730 160L730 120L800 120L800 210L900 210L900 130L1010 130L1010 180L1090 180L1090 96L1180 96L1180 170L1320 170'

const street = (p: number) =>
  shape('M380 506L1340 506L1340 600L380 600Z', '#131D1F') +
  sketch(0, STREET, { w: 2, o: 0.5, p }) +
  ink('M620 560L700 556M820 562L930 558M1080 560L1180 557', { w: 1.5, o: 0.3, p })

/** Slide 1: a small shop at the corner, a lamp at its door, three at table in the window. */
export const cornerShop: Scene = (beat) => {
  const { t } = beat
  const p = ease(t, 0.1, 1.8)
  const light = ease(t, 1.2, 1.2) * flicker(t)
  const camera = { zoom: [1, 1.06] as [number, number], pan: [-20, 0] as [number, number] }
  const near =
    street(p) +
    glow(740, 392, 300, 0.6 * light) +
    shop(622, 506, 0.95, { light, people: true, p }) +
    glow(1044, 322, 210, 0.95 * light) +
    doorLamp(1044, 316, light)
  return layer(beat, 0.3, ink(SKYLINE, { w: 1.6, o: 0.22, p }), camera) + layer(beat, 1, near, camera)
}

/** Slide 9: the shutter comes down, the lamp goes out, a shadow lies on the ground. */
export const shutterDown: Scene = (beat) => {
  const { t } = beat
  const shutter = clamp(ease(t, 1, 3.4))
  const light = (1 - ease(t, 4.4, 0.9)) * flicker(t)
  const inside = 1 - shutter
  const length = mix(120, 330, ease(t, 2, 6))
  const shade = shape(
    `M772 540L${(772 - length).toFixed(1)} 562C${(752 - length).toFixed(1)} 562 ${(744 - length).toFixed(1)} 556 ${(760 - length).toFixed(1)} 553L780 532Z`,
    '#020404',
    0.95,
  )
  const person = walker(776, 538, { t: 0, h: 92, way: -1, color: '#C9CFCC' })
  const body =
    street(1) +
    glow(740, 392, 280, 0.5 * inside) +
    shop(690, 506, 0.88, { light: inside, shutter, p: 1 }) +
    glow(1080, 336, 190, 0.9 * light) +
    doorLamp(1080, 330, light) +
    shade +
    person
  return (
    layer(beat, 0.3, ink(SKYLINE, { w: 1.6, o: 0.18 }), { zoom: [1.04, 1] }) +
    layer(beat, 1, body, { zoom: [1.06, 1], pan: [14, 0] })
  )
}
