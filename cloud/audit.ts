import { v7 } from 'uuid'
import type { Db } from './db/db'
import { audit } from './db/schema/people'

// Fields that people fill with words: even a word that looks like a slug can be a name or a telephone number.
const TYPED = new Set(
  'name tag position title place talker capacity text reason answer query code'.split(' '),
)

// Ids, slugs, days, moments and codes; free text is left out, because it can be about people.
const WORD = /^[a-z0-9][a-z0-9-]{0,63}$/i
const MOMENT = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/
const MOST = 200

/** What of an input is kept in the audit trail. */
export function targetOf(input: unknown): unknown {
  if (typeof input === 'string') return WORD.test(input) || MOMENT.test(input) ? input : undefined
  if (Array.isArray(input)) return input.slice(0, MOST).map(targetOf)
  if (typeof input !== 'object' || input === null) return input
  const kept = Object.entries(input).filter(([key]) => !TYPED.has(key))
  return Object.fromEntries(kept.map(([key, value]) => [key, targetOf(value)]))
}

type Entry = { requestId: string; account: string; action: string; input: unknown; at: Date }

/** One row for every organiser's and liaison's write, in the write's own transaction. A command names no account: NIL. */
export async function writeAudit(db: Db, { requestId, account, action, input, at }: Entry): Promise<void> {
  await db.insert(audit).values({ id: v7(), requestId, account, action, target: targetOf(input), at })
}
