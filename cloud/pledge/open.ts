import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../db/db'
import { pledgeDraft } from '../db/schema/pledge'
import { mayRead } from '../familyRights'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { endedBySigning } from './deferred'
import { alike, signingsOf, standingFor } from './signed'
import { textOf } from './text'

type Done = {
  draft: string | null
  openedAt: number | null
  readAt: number | null
  deferredAt: number | null
}

/**
 * What this person has done with this version already; a draft lies open until it is signed. One from a clock that was
 * set back since would count no second for a long time: it is left lying.
 */
async function doneWith(db: Db, person: string, slug: string, version: number, now: Date): Promise<Done> {
  const same = alike(sql`r."text"`, sql`r."version"`, sql`${version}::int`)
  const { rows } = await db.execute<Done>(sql`
    select d."id" as draft, (extract(epoch from d."openedAt") * 1000)::float8 as "openedAt",
      (select (extract(epoch from min(r."at")) * 1000)::float8 from pledge_read r
        where r."person" = ${person} and r."text" = ${slug} and ${same}) as "readAt",
      (select (extract(epoch from max(f."at")) * 1000)::float8 from deferral f
        where f."person" = ${person} and f."text" = ${slug} and not ${endedBySigning}) as "deferredAt"
    from (select) one left join lateral (
      select d."id", d."openedAt" from pledge_draft d
      where d."person" = ${person} and d."text" = ${slug} and d."version" = ${version}
        and d."openedAt" <= ${now.toISOString()} and not exists (select from signing s where s."id" = d."id")
      order by d."openedAt", d."id" limit 1) d on true`)
  return rows[0]!
}

const moment = (at: number | null) => (at === null ? null : new Date(at).toISOString())

/** Opening again goes on with the draft that lies open: turning the phone or a crash costs no reading time. */
export const open: Verb<'pledge.open'> = async ({ db, me, now }, { slug }) => {
  if (!(await mayRead(db, me, slug))) throw new Fault('missing', '没有找到这份承诺书。')
  const person = me.person!.id
  const text = await textOf(db, slug)
  const [signed] = await signingsOf(db, person, standingFor(slug, text.version))
  const { draft, openedAt, readAt, deferredAt } = await doneWith(db, person, slug, text.version, now)
  const at = openedAt ?? now.getTime()
  const id = draft ?? v7()
  if (!draft)
    await db.insert(pledgeDraft).values({ id, person, text: slug, version: text.version, openedAt: now })
  return {
    ...{ draft: id, openedAt: new Date(at).toISOString(), text, signed: signed ?? null },
    openSeconds: Math.max(0, Math.floor((now.getTime() - at) / 1000)),
    ...{ readAt: moment(readAt), deferredAt: moment(deferredAt) },
  }
}
