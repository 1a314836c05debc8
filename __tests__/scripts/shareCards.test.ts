import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COVERS } from '../../src/features/content/covers'

const NAMES = [
  'share/lesson',
  'study/share/film',
  'family/share/invite',
  ...COVERS.map((cover) => `content/share/${cover}`),
]

describe.each(NAMES)('the picture %s of a share card', (name) => {
  const file = join(__dirname, '../../src', `${name}.png`)

  test('is five by four, as WeChat shows it, and light', () => {
    const png = readFileSync(file)
    expect(png.toString('latin1', 12, 16)).toBe('IHDR')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([500, 400])
    expect(png.length).toBeLessThan(20 * 1024)
  })
})
