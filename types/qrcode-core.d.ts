declare module 'qrcode/lib/core/qrcode' {
  interface Code {
    modules: { size: number; data: Uint8Array }
  }
  export function create(
    segments: { data: Uint8Array; mode: 'byte' }[],
    options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ): Code
}
