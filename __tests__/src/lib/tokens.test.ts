import { palettes, type Theme, type Token } from '../../../src/lib/tokens'

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const pairs: [text: Token, ground: Token, least: number][] = [
  ['ink', 'paper', 12],
  ['ink', 'surface', 12],
  ['ink', 'wash', 7],
  ['soft', 'paper', 4.5],
  ['soft', 'surface', 4.5],
  ['soft', 'line', 4.5],
  ['lotus', 'paper', 4.5],
  ['lotus', 'surface', 4.5],
  ['lotus', 'wash', 4.5],
  ['on-lotus', 'lotus', 4.5],
  ['seal', 'paper', 4.5],
  ['seal', 'surface', 4.5],
  ['on-seal', 'seal', 4.5],
  ['gold', 'surface', 3],
  ['gold', 'wash', 3],
  ['edge', 'surface', 3],
  ['edge', 'paper', 3],
]

const cases = (Object.keys(palettes) as Theme[]).flatMap((theme) =>
  pairs.map(([text, ground, least]) => ({ theme, text, ground, least })),
)

test.each(cases)('in $theme, $text reads on $ground at $least to 1', ({ theme, text, ground, least }) => {
  expect(contrast(palettes[theme][text], palettes[theme][ground])).toBeGreaterThanOrEqual(least)
})

test('the ratio is the standard one: black on white is 21', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5)
})
