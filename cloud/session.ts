import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from './db/db'
import { session } from './db/schema/people'
import type { Me } from './rights'
import { hashOf } from './who'

const DAYS = 90

/** A session token: shown once, kept as its SHA-256, ninety days long. */
export async function openSession(db: Db, now: Date, whose: { account: string } | { openid: string }) {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + DAYS * 86_400_000)
  await db.insert(session).values({ id: v7(), tokenHash: hashOf(token), ...whose, createdAt: now, expiresAt })
  return { token, expiresAt: expiresAt.toISOString() }
}

/** The openid of the asking phone; a browser has none, even when its account is bound in WeChat. */
export async function openidOf(db: Db, me: Me): Promise<string | null> {
  if (!me.session) return me.openid
  const [asking] = await db.select({ openid: session.openid }).from(session).where(eq(session.id, me.session))
  return asking?.openid ?? null
}
