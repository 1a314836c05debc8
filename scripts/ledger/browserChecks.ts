import { hashes, verify } from '@noble/ed25519'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Checks } from '../../cloud/pledge/chain'

hashes.sha512 = sha512

/** What stands before the 32 bytes of an Ed25519 key in its SPKI form. */
const SPKI = '302a300506032b6570032100'

function fromBase64url(text: string): Uint8Array {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

/** The arithmetic without node:crypto and without crypto.subtle, which a page opened from a file may lack. */
export const browserChecks: Checks = {
  sha256: (text) => bytesToHex(sha256(utf8ToBytes(text))),
  signedBy: (publicKey, hash, signature) => {
    const der = fromBase64url(publicKey)
    if (der.length !== 44 || bytesToHex(der.subarray(0, 12)) !== SPKI) return false
    return verify(fromBase64url(signature), hexToBytes(hash), der.subarray(12), { zip215: false })
  },
}
