import fc from 'fast-check'
import { linesOf } from '../../../cloud/certificate/lines'

const measure = (text: string) => [...text].reduce((sum, letter) => sum + (letter < '\u0080' ? 5 : 10), 0)

test('no line begins with a mark that closes, and none ends with one that opens', () => {
  const letters = fc.constantFrom(...'我不收礼品按规定办理，。；、（）“”《》2026')
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 200 }), (made) => {
      // Marks in a row are no text that anybody writes.
      const text = made.join('').replace(/([，。；、（）“”《》])[，。；、（）“”《》]+/g, '$1')
      const lines = linesOf(text, 100, measure, 20, 0)
      expect(lines.map((line) => line.text).join('')).toBe(text)
      for (const [index, line] of lines.entries()) {
        expect(measure(line.text)).toBeLessThanOrEqual(100 - line.indent)
        if (index > 0) expect('，。；、）”》').not.toContain(line.text[0])
        if (index < lines.length - 1) expect('（“《').not.toContain(line.text.at(-1))
      }
    }),
  )
})

test('a number is not torn apart, and what a line lacks is spread over it', () => {
  expect(linesOf('按时还清2026年欠的', 55, measure, 0, 0)).toEqual([
    { text: '按时还清', indent: 0, slack: 15 },
    { text: '2026年欠的', indent: 0, slack: 0 },
  ])
})
