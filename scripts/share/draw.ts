import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { COVERS } from '../../src/features/content/covers'
import { shapes, type Shape } from '../../src/components/picture/shapes'
import { palettes, type Theme } from '../../src/lib/tokens'
import { palettePng } from './png'

// WeChat shows a card's picture 5:4
const [WIDTH, HEIGHT] = [500, 400]

interface Card {
  shape: Shape
  theme?: Theme
}

/** Beside the pages that share them, so that each travels in its own subpackage. */
const CARDS: Record<string, Card> = {
  'share/lesson': { shape: 'lotus' },
  'study/share/film': { shape: 'lamp', theme: 'dark' },
  'family/share/invite': { shape: 'gate' },
  ...Object.fromEntries(COVERS.map((shape) => [`content/share/${shape}`, { shape }])),
}

/** A shape of the project's own set, in its place and its ink. */
function placed(shape: Shape, ink: string, [x, y, width, height]: [number, number, number, number]): string {
  const place = `<svg x="${x}" y="${y}" width="${width}" height="${height}" `
  const drawn = shapes[shape].replace('<svg ', place).replace('stroke="#000"', `stroke="${ink}"`)
  return `<g fill="${ink}">${drawn}</g>`
}

/** A signed sheet with its seal and nobody's name: a card of 5:4, or a tall picture for the album. */
function sheetSvg(width: number, height: number): string {
  const { paper, surface, wash, lotus, seal, line, ink } = palettes.light
  const high = height * 0.74
  const wide = Math.min(width * 0.68, high * 1.06)
  const [x, y] = [(width - wide) / 2, (height - high) / 2]
  const unit = wide / 100
  const row = (n: number, share: number) =>
    `<rect x="${x + 12 * unit}" y="${y + (26 + n * 7.5) * unit}" width="${76 * share * unit}" height="${1.7 * unit}" rx="${unit}" fill="${line}"/>`
  const hand = `M${x + 14 * unit} ${y + high - 17 * unit}q${5 * unit} ${-13 * unit} ${8 * unit} ${-2 * unit}t${7 * unit} ${-4 * unit}t${6 * unit} ${3 * unit}t${9 * unit} ${-6 * unit}`
  const rows = Math.max(3, Math.floor((high / unit - 66) / 7.5))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${paper}"/>
<circle cx="${x + wide}" cy="${y + high * 0.2}" r="${wide * 0.34}" fill="${wash}"/>
<rect x="${x}" y="${y}" width="${wide}" height="${high}" rx="${unit}" fill="${surface}" stroke="${line}" stroke-width="${unit * 0.4}"/>
${placed('lotus', lotus, [x + 38 * unit, y + 5 * unit, 24 * unit, 18 * unit])}
${Array.from({ length: rows }, (_, n) => row(n, n === rows - 1 ? 0.6 : 1 - (n % 3) * 0.04)).join('')}
<path d="${hand}" fill="none" stroke="${ink}" stroke-width="${1.5 * unit}" stroke-linecap="round"/>
<g transform="rotate(-8 ${x + 76 * unit} ${y + high - 20 * unit})">${placed('signed', seal, [x + 60 * unit, y + high - 36 * unit, 32 * unit, 32 * unit])}</g>
</svg>`
}

function svg({ shape, theme = 'light' }: Card): string {
  const { paper, wash, lotus, gold, seal, line } = palettes[theme]
  const ripple = 'M40 356c26-9 52-9 78 0s52 9 78 0 52-9 78 0 52 9 78 0'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${paper}"/>
<circle cx="316" cy="162" r="124" fill="${wash}"/>
<path d="${ripple}" fill="none" stroke="${line}" stroke-width="3" stroke-linecap="round"/>
${placed(shape, theme === 'dark' ? gold : lotus, [90, 44, 320, 276])}
${placed('seal', seal, [404, 308, 56, 56])}
</svg>`
}

function write(name: string, drawing: string): void {
  const { pixels, width, height } = new Resvg(drawing, { font: { loadSystemFonts: false } }).render()
  const png = palettePng(pixels, width, height)
  const file = join(__dirname, '../../src', `${name}.png`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, png)
  console.log(`${name}.png  ${(png.length / 1024).toFixed(1)} KB`)
}

/** Draws the pictures of share cards into src/: `npx tsx scripts/share/draw.ts`. The same shapes give the same files. */
function main() {
  for (const [name, card] of Object.entries(CARDS)) write(name, svg(card))
  write('pledge/share/signed', sheetSvg(WIDTH, HEIGHT))
  write('pledge/share/keepsake', sheetSvg(900, 1200))
}

main()
