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

/** Draws the pictures of share cards into src/: `npx tsx scripts/share/draw.ts`. The same shapes give the same files. */
function main() {
  for (const [name, card] of Object.entries(CARDS)) {
    const { pixels } = new Resvg(svg(card), { font: { loadSystemFonts: false } }).render()
    const png = palettePng(pixels, WIDTH, HEIGHT)
    const file = join(__dirname, '../../src', `${name}.png`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, png)
    console.log(`${name}.png  ${(png.length / 1024).toFixed(1)} KB`)
  }
}

main()
