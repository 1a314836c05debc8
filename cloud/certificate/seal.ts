import { existsSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import type { P12Signer } from '@libpdf/core'
import type { Config } from '../config'
import { readPrivate } from '../privateFile'

/** The certificate and key that seal every sheet. */
export type Seal = {
  /** @param at the moment written into the signature */
  seal: (pdf: Uint8Array, at: Date) => Promise<Buffer>
}

/** Beside the certificates a signature holds its attributes and the signed hash: some 700 bytes. */
const ATTRIBUTES = 3072

/** Says at the start, not at the first certificate, that a password is wrong or a file is no p12. */
function check(pfx: Buffer, passphrase: string): void {
  try {
    createSecureContext({ pfx, passphrase })
  } catch (error) {
    const said = String(error)
    if (/mac verify/i.test(said)) throw new Error('电子签章的口令不对，请核对 QINGFENG_SEAL_PASSWORD。')
    if (/not enough data|asn1|wrong tag|bad base64/i.test(said))
      throw new Error('电子签章不是 p12 文件，请核对 QINGFENG_SEAL_P12 或 seal.p12。')
    // An old cipher that OpenSSL has put away may still be one that LibPDF reads.
  }
}

function opened(p12: Buffer, password: string, location: string): Seal {
  check(p12, password)
  let signer: Promise<P12Signer> | undefined
  return {
    seal: async (pdf, at) => {
      const { PDF, P12Signer } = await import('@libpdf/core')
      const by = await (signer ??= P12Signer.create(p12, password, { buildChain: false }))
      const certificates = [by.certificate, ...by.certificateChain]
      const size = certificates.reduce((sum, { length }) => sum + length, ATTRIBUTES)
      const document = await PDF.load(pdf)
      const { bytes } = await document.sign({
        ...{ signer: by, level: 'B-B' as const, signingTime: at, estimatedSize: size },
        ...{ reason: '证明本文件自密封后未被改动', location },
      })
      return Buffer.from(bytes)
    },
  }
}

/**
 * The seal from the environment (a p12 in base64), else from a file that only its owner may read; its password is
 * QINGFENG_SEAL_PASSWORD, empty unless set. Null without either: then no certificate is made.
 * @throws in Chinese when the file is open to others, is no p12, or has another password
 */
export function sealOf({ seal, county }: Pick<Config, 'seal' | 'county'>, file?: string): Seal | null {
  if (seal.p12) return opened(Buffer.from(seal.p12, 'base64'), seal.password, county)
  if (!file || !existsSync(file)) return null
  return opened(readPrivate(file, '电子签章'), seal.password, county)
}
