const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto }
  if (subtle) return new Uint8Array(await subtle.digest('SHA-256', bytes))
  // A page that came without HTTPS has none.
  return (await import('@noble/hashes/sha2.js')).sha256(bytes)
}

/** SHA-256 of a file, computed in the browser: the file itself goes nowhere. WeChat hands no files over. */
export async function fileHash(file: Blob): Promise<string> {
  if (process.env.TARO_ENV !== 'h5') throw new Error('no files here')
  return hex(await sha256(new Uint8Array(await file.arrayBuffer())))
}
