import { create } from 'qrcode'
import { qrPath } from '../../../src/components/picture/qrPath'

/** Draws the path back into modules. */
function drawn({ size, path }: ReturnType<typeof qrPath>): number[] {
  const modules = new Array<number>(size * size).fill(0)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let n = 0; n < Number(length); n++) modules[Number(y) * size + Number(x) + n] = 1
  return modules
}

// The public entry of the library, given the same bytes, is the reference.
test.each(['https://qingfeng.example/s?e=0193d2f0&t=Zk3-_9aQ', '清风第一课'])(
  'the path of %s draws the code itself',
  (text) => {
    const code = qrPath(text)
    const { modules } = create([{ data: new TextEncoder().encode(text), mode: 'byte' }], {
      errorCorrectionLevel: 'M',
    })
    expect(code.size).toBe(modules.size)
    expect(drawn(code)).toEqual(Array.from(modules.data, Number))
  },
)

test('every dark module is in the path: the three corners stand', () => {
  const code = qrPath('https://qingfeng.example')
  const modules = drawn(code)
  const at = (x: number, y: number) => modules[y * code.size + x]
  for (const [x, y] of [
    [0, 0],
    [code.size - 7, 0],
    [0, code.size - 7],
  ] as const) {
    expect([at(x, y), at(x + 1, y + 1), at(x + 3, y + 3)]).toEqual([1, 0, 1])
  }
})
