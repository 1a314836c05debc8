import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign as signWith,
  verify as verifyWith,
  type KeyObject,
} from 'node:crypto'
import { existsSync } from 'node:fs'
import { readPrivate, writePrivate } from '../privateFile'
import { sha256 } from '../sha256'

/** The server's signing key: its id names the public half, which is kept for ever. */
export type LedgerKey = { id: string; publicKey: string; sign: (hash: string) => string }

const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

const publicOf = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64url')

function keyOf(pem: string): LedgerKey {
  const key = createPrivateKey(pem)
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('存证密钥要用 Ed25519。')
  const publicKey = publicOf(key)
  const id = sha256(publicKey).slice(0, 16)
  return {
    id,
    publicKey,
    sign: (hash) => signWith(null, Buffer.from(hash, 'hex'), key).toString('base64url'),
  }
}

function made(): string {
  const { privateKey } = generateKeyPairSync('ed25519')
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/**
 * The key from the environment (PEM text), else from a file that only its owner may read, made when it is missing.
 * Null without either: where no disk lasts, nothing can be signed.
 * @throws in Chinese when the file is open to others or holds another kind of key
 */
export function ledgerKeyOf(pem: string | null, file?: string): LedgerKey | null {
  if (pem) return keyOf(pem.replace(/\\n/g, '\n'))
  if (!file) return null
  if (!existsSync(file)) writePrivate(file, made())
  return keyOf(readPrivate(file, '存证密钥').toString('utf8'))
}

const MOST_OPENED = 100
const opened = new Map<string, KeyObject>()

/** A ledger has few keys, and opening one costs as much as a check by it. */
function keyIn(publicKey: string): KeyObject | null {
  const known = opened.get(publicKey)
  if (known) return known
  const der = Buffer.from(publicKey, 'base64url')
  // 44 bytes whose beginning says Ed25519: anything else is no key of this ledger, and createPublicKey would throw.
  if (der.length !== 44 || !der.subarray(0, 12).equals(SPKI)) return null
  const key = createPublicKey({ key: der, type: 'spki', format: 'der' })
  if (opened.size < MOST_OPENED) opened.set(publicKey, key)
  return key
}

/** Did the owner of this public key sign this hash. */
export function signedBy(publicKey: string, hash: string, signature: string): boolean {
  const key = keyIn(publicKey)
  return key !== null && verifyWith(null, Buffer.from(hash, 'hex'), key, Buffer.from(signature, 'base64url'))
}
