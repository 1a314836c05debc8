import { sql } from 'drizzle-orm'
import type { Db } from './db/db'
import type { Me } from './rights'
import { sha256 } from './sha256'

/** Who the host says is asking. An openid comes from the platform alone, a token from the Authorization header. */
export type Identity =
  { kind: 'openid'; openid: string } | { kind: 'bearer'; token: string } | { kind: 'none' }

export const nobody: Me = {
  account: null,
  session: null,
  openid: null,
  person: null,
  organiser: false,
  units: [],
}

/** What is stored of a session token. */
export const hashOf = sha256

type Row = {
  session: string | null
  openid: string | null
  account: string | null
  person: Me['person']
  organiser: boolean
  units: string[]
  until: number | null
}

// Who has left the roster, or was erased, is nobody here: neither a member nor a holder of grants.
const found = sql`
  select found.session, coalesce(found.openid, a.openid) as openid, a.id as account, found.until,
    case when p.id is not null then json_build_object('id', p.id, 'kind', p.kind, 'name', p.name, 'unit', p.unit, 'review', p.review) end as person,
    p.id is not null and exists (select from account_grant g where g.account = a.id and g.role = 'organiser' and g."revokedAt" is null) as organiser,
    (with recursive mine as (
        select g.unit from account_grant g
        where g.account = a.id and p.id is not null and g.role = 'liaison' and g."revokedAt" is null
        union select u.id from unit u join mine on u.parent = mine.unit)
      select coalesce(json_agg(mine.unit), '[]') from mine) as units
  from found
  left join account a on a.id = found.account or (found.account is null and a.openid = found.openid)
  left join person p on p.id = a.person and not p."left" and p."erasedAt" is null`

const byToken = (hash: string, now: Date) => sql`
  with found as (select id as session, account, openid, (extract(epoch from "expiresAt") * 1000)::float8 as until from session
    where "tokenHash" = ${hash} and "revokedAt" is null and "expiresAt" > ${now.toISOString()}) ${found}`

const byOpenid = (openid: string) => sql`
  with found as (select null::uuid as session, null::uuid as account, ${openid}::text as openid, null::float8 as until) ${found}`

const KEEP = 10_000
const MOST = 5_000

/**
 * Finds who is asking, remembering each answer for ten seconds: a revoked session or grant ends within that.
 * An expired or unknown token is nobody. Whoever was found once stays known, so that the look-up of a token
 * that was never seen can be refused without touching them.
 */
export function finder(db: Db) {
  const kept = new Map<string, { me: Me; at: number; until: number }>()

  const look = async (identity: Exclude<Identity, { kind: 'none' }>, now: Date) => {
    const query =
      identity.kind === 'bearer' ? byToken(hashOf(identity.token), now) : byOpenid(identity.openid)
    const { rows } = await db.execute<Row>(query)
    const row = rows[0]
    if (!row) return { me: nobody, at: now.getTime(), until: Infinity }
    const { until, ...me } = row
    return { me, at: now.getTime(), until: until ?? Infinity }
  }

  return {
    /** @param strange called before a token that was never seen is looked up; may throw */
    async find(identity: Identity, now: Date, strange = () => {}): Promise<Me> {
      if (identity.kind === 'none') return nobody
      const key = keyOf(identity)
      const old = kept.get(key)
      const at = now.getTime()
      if (old && at - old.at < KEEP && at >= old.at && old.until > at) return old.me
      if (!old && identity.kind === 'bearer') strange()
      const fresh = await look(identity, now)
      kept.delete(key)
      // A flood of made-up tokens must not push out the real ones.
      if (fresh.me === nobody) return nobody
      if (kept.size >= MOST) kept.delete(kept.keys().next().value ?? '')
      kept.set(key, fresh)
      return fresh.me
    },
    /** Someone's rights may have changed: one identity's, or anybody's. They are looked up again. */
    forget(identity?: Identity) {
      const stale = identity ? [kept.get(keyOf(identity))] : kept.values()
      for (const one of stale) if (one) one.at = -Infinity
    },
  }
}

const keyOf = (identity: Identity) =>
  identity.kind === 'bearer'
    ? `b${hashOf(identity.token)}`
    : identity.kind === 'openid'
      ? `o${identity.openid}`
      : ''
