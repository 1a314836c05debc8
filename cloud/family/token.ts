import { createHmac } from 'node:crypto'
import { sha256 } from '../sha256'

const BYTES = 24

/**
 * What an invite's card, link and QR code carry. Made from its id and the server's secret, so that the inviter can be
 * shown the same one again; only its SHA-256 is kept.
 */
export const tokenOf = (secret: string, invite: string): string =>
  createHmac('sha256', secret).update(`family:${invite}`).digest().subarray(0, BYTES).toString('base64url')

/** What is stored of an invite's token. */
export const tokenHash = sha256
