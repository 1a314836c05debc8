import { glyphs } from './glyphs'
import { icons } from './icons'

// One hand for all pictures: a 1.6 line, round ends, no fill; tone comes from the colour of the place.
const drawn = (box: string, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" fill="none" stroke="#000" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${body}</svg>`

const glyph = (path: string, x: number, y: number, size: number) =>
  `<path d="${path}" transform="translate(${x} ${y}) scale(${size / 100})"/>`

const { qing, feng, yi, qian, wei, zheng } = glyphs

// The characters are cut out of the stamp, so that the paper shows through as under real ink.
const stamp = (outline: string, border: string, text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><mask id="m"><rect width="48" height="48" fill="#fff"/>${border}<g fill="#000">${text}</g></mask><path d="${outline}" mask="url(#m)"/></svg>`

const cutLine = (d: string) => `<path d="${d}" fill="none" stroke="#000" stroke-width="1.1" opacity=".75"/>`

const pictures = {
  lotus: drawn(
    '0 0 160 120',
    '<path d="M80 16c14 14 18 34 0 53-18-19-14-39 0-53Z"/><path d="M73 25c-18 3-31 18-24 40 11 3 20 3 28 0"/><path d="M87 25c18 3 31 18 24 40-11 3-20 3-28 0"/><path d="M50 42c-16-1-27 9-27 23 13 8 33 8 48 3"/><path d="M110 42c16-1 27 9 27 23-13 8-33 8-48 3"/><path d="M80 26v22M65 36c2 9 5 16 9 22M95 36c-2 9-5 16-9 22" opacity=".5"/><path d="M80 70c-1 15-4 25-9 38"/><path d="M14 91c10-9 31-9 41 0-10 8-31 8-41 0Z"/><path d="M34 91l-9-3M34 91l10-3M34 91l2 5" opacity=".5"/><path d="M96 100c12-10 39-10 51 0-12 9-39 9-51 0Z"/><path d="M121 100l-12-4M121 100l13-4M121 100l3 6" opacity=".5"/><path d="M18 111c9 3 18 3 27 0M106 115c9 3 20 3 30 0M57 116c7 2 14 2 21 0" opacity=".6"/>',
  ),
  bamboo: drawn(
    '0 0 120 160',
    '<path d="M84.5 160V112M86 108V62M87 58V16"/><path d="M79.5 160V112M81 108V62M82 58V16"/><path d="M78.5 110.5c3 1 6 1 8.5 0M80 60c3 1 6 1 8 0"/><path d="M80 60C62 55 47 62 32 80c19 3 36-2 48-20Z"/><path d="M80 60C58 43 40 43 20 52c17 12 38 16 60 8Z"/><path d="M87 110c14-8 24-6 32 4-12 6-24 4-32-4Z"/><path d="M88 28c10-14 20-18 31-16-4 12-15 18-31 16Z"/><path d="M70 62c-12 2-22 7-31 15M68 57c-15-4-27-6-40-5M94 110c8-2 14-1 20 3M93 25c8-6 14-9 20-10" opacity=".5"/><path d="M40 160V128M43 160V128M40 124V98M43 124V98M39 126h5" opacity=".45"/><path d="M40 126c-10-5-20-3-27 5 10 4 20 3 27-5Z" opacity=".45"/>',
  ),
  stream: drawn(
    '0 0 160 120',
    '<path d="M8 92c18-10 34-10 48 0s30 10 48 0 32-10 48 0"/><path d="M18 106c14-7 27-7 38 0s24 7 38 0 25-7 38 0" opacity=".6"/><path d="M34 80c12-6 22-6 32 0s20 6 32 0 20-6 30 0" opacity=".6"/><path d="M14 70 46 30l16 20M52 38l22-26 34 46"/><path d="M92 36l14-14 40 46"/><path d="M74 12l-5 14 8 8M106 22l-3 10" opacity=".5"/><circle cx="128" cy="20" r="7"/>',
  ),
  lamp: drawn(
    '0 0 120 120',
    '<path d="M38 58h44l8 10c-6 12-16 18-30 18s-24-6-30-18Z"/><path d="M60 58V46"/><path d="M60 18c10 9 10 20 0 28-10-8-10-19 0-28Z"/><path d="M60 30c4 4 4 9 0 13" opacity=".6"/><path d="M60 86v14M42 104c4-4 10-4 18-4s14 0 18 4Z"/><path d="M22 32l7 4M98 32l-7 4M60 4v6M34 14l4 6M86 14l-4 6" opacity=".55"/>',
  ),
  scale: drawn(
    '0 0 120 120',
    '<path d="M60 16v84M40 104h40M48 100h24"/><circle cx="60" cy="13" r="3.5"/><path d="M24 30c12-3 24-5 36-5s24 2 36 5"/><path d="M26 30 14 66M26 30l12 36M94 30 82 66M94 30l12 36"/><path d="M12 66h28c-2 9-7 13-14 13s-12-4-14-13Z"/><path d="M80 66h28c-2 9-7 13-14 13s-12-4-14-13Z"/><path d="M56 42h8M56 48h8" opacity=".5"/>',
  ),
  gate: drawn(
    '0 0 160 120',
    '<path d="M30 112V44M130 112V44M56 112V52M104 112V52"/><path d="M14 42c22 0 44-8 66-24 22 16 44 24 66 24-3 4-6 6-10 6H24c-4 0-7-2-10-6Z"/><path d="M34 52h92M56 60h48"/><path d="M80 60v52M70 84v6M90 84v6"/><path d="M22 112h116"/><path d="M44 42l8-10M116 42l-8-10M80 24v18" opacity=".5"/>',
  ),
  letter: drawn(
    '0 0 120 120',
    '<path d="M22 40c14 2 28-2 38-8 10 6 24 10 38 8v52c-14 2-28-2-38-8-10 6-24 10-38 8Z"/><path d="M60 32v52"/><path d="M32 52c8 0 14-2 20-5M32 64c8 0 14-2 20-5M88 52c-8 0-14-2-20-5M88 64c-8 0-14-2-20-5" opacity=".55"/>',
  ),
  pen: drawn(
    '0 0 120 120',
    '<path d="M88 14c8 2 14 8 16 16L56 78 40 84l-6-6 6-16Z"/><path d="M78 24l16 16M40 62c4 2 12 8 16 16"/><path d="M34 78 22 98"/><path d="M18 106c18-6 34 4 52-2 8-2 14-2 22 0" opacity=".6"/>',
  ),
  seal: stamp(
    'M2.5 2.3 45.4 1.9 45.8 45.3 2.1 45.9Z',
    cutLine('M5 4.8 43.1 4.6 43.3 43 4.7 43.2Z'),
    glyph(qing, 14.4, 4.4, 19.2) + glyph(feng, 14.4, 23.6, 19.2),
  ),
  'seal-round': stamp(
    'M24 1.6C36.7 1.4 46.5 11.5 46.4 24.2 46.3 36.5 36.5 46.5 23.8 46.3 11.6 46.1 1.7 36.4 1.7 24 1.7 11.6 11.5 1.8 24 1.6Z',
    '<circle cx="24" cy="24" r="19.6" fill="none" stroke="#000" stroke-width="1.1" opacity=".75"/>',
    glyph(qing, 15.5, 7, 17) + glyph(feng, 15.5, 24, 17),
  ),
  signed: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path d="M4 5 59.4 4 60 59 4.6 60Z" fill="none" stroke="#000" stroke-width="3.2"/>${glyph(yi, 10, 9.5, 22)}${glyph(qian, 32, 9.5, 22)}${glyph(qing, 6.6, 38.6, 12.6)}${glyph(feng, 19.3, 38.6, 12.6)}${glyph(wei, 32, 38.6, 12.6)}${glyph(zheng, 44.6, 38.6, 12.6)}</svg>`,
}

const line24 = (body: string) => drawn('0 0 24 24', body)
const drawnIcons = Object.fromEntries(
  Object.entries(icons).map(([name, body]) => [name, line24(body)]),
) as Record<keyof typeof icons, string>

/** Every picture and icon as SVG text; the build turns each into a mask that takes the colour of its place. */
export const shapes = { ...pictures, ...drawnIcons }

export type Shape = keyof typeof shapes
