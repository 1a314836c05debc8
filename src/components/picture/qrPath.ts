import { create } from 'qrcode/lib/core/qrcode'

// WeChat has no TextEncoder, which the library reaches for when it is given a string.
function bytes(text: string): Uint8Array {
  const binary = unescape(encodeURIComponent(text))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

/** The dark modules of a code as an SVG path, one run of a row at a time, on a square of `size` units. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = create([{ data: bytes(text), mode: 'byte' }], { errorCorrectionLevel: 'M' })
  const { size, data } = modules
  const runs: string[] = []
  for (let y = 0; y < size; y++) {
    let start = -1
    for (let x = 0; x <= size; x++) {
      const dark = x < size && data[y * size + x] === 1
      if (dark && start < 0) start = x
      if (!dark && start >= 0) {
        runs.push(`M${start} ${y}h${x - start}v1h${start - x}z`)
        start = -1
      }
    }
  }
  return { size, path: runs.join('') }
}
