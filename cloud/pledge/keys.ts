import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign as signWith,
  verify as verifyWith,
  type KeyObject,
} from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { sha256 } from '../sha256'

/** The server's signing key: its id names the public half, which is kept for ever. */
export type LedgerKey = { id: string; publicKey: string; sign: (hash: string) => string }

const OTHERS = 0o077
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

function made(file: string): string {
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, pem, { mode: 0o600, flush: true })
  try {
    // Two processes starting at once end with one key: a link is made whole or not at all.
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(draft)
  }
  return readFileSync(file, 'utf8')
}

/**
 * The key from the environment (PEM text), else from a file that only its owner may read, made when it is missing.
 * Null without either: where no disk lasts, nothing can be signed.
 * @throws in Chinese when the file is open to others or holds another kind of key
 */
export function ledgerKeyOf(pem: string | null, file?: string): LedgerKey | null {
  if (pem) return keyOf(pem.replace(/\\n/g, '\n'))
  if (!file) return null
  if (!existsSync(file)) return keyOf(made(file))
  if (statSync(file).mode & OTHERS)
    throw new Error(`存证密钥 ${file} 别人也能读，请执行 chmod 600 后再启动。`)
  return keyOf(readFileSync(file, 'utf8'))
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
