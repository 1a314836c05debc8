import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Db } from '../db/db'
import { session } from '../db/schema/people'
import { hashOf } from '../who'

const DAYS = 90

/** A session token: shown once, kept as its SHA-256, ninety days long. */
export async function openSession(db: Db, now: Date, whose: { account: string } | { openid: string }) {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + DAYS * 86_400_000)
  await db.insert(session).values({ id: v7(), tokenHash: hashOf(token), ...whose, createdAt: now, expiresAt })
  return { token, expiresAt: expiresAt.toISOString() }
}
