import { sql } from 'drizzle-orm'
import { mayRead } from '../familyRights'
import { Fault } from '../fault'
import { moved } from '../progress/moved'
import type { Verb } from '../verb'

type Draft = { text: string; openSeconds: number; minSeconds: number }

/** Kept under the draft's id; the same draft may be signed afterwards. */
export const read: Verb<'pledge.read'> = async ({ db, me, now }, { draft: id }) => {
  const person = me.person!.id
  const { rows: drafts } = await db.execute<Draft>(sql`
    select d."text", floor(extract(epoch from ${now.toISOString()}::timestamptz - d."openedAt"))::int as "openSeconds",
      t."minSeconds"
    from pledge_draft d join pledge_text t on t."slug" = d."text" and t."version" = d."version"
    where d."id" = ${id} and d."person" = ${person}`)
  const found = drafts[0]
  if (!found || !(await mayRead(db, me, found.text)))
    throw new Fault('missing', '这份文本要重新打开，再读一遍。')
  const left = found.minSeconds - found.openSeconds
  if (left > 0) throw new Fault('closed', `请再读一会儿，还需要 ${left} 秒。`)
  await db.execute(sql`
    insert into pledge_read ("id", "person", "text", "version", "openSeconds", "at")
    select d."id", d."person", d."text", d."version", ${found.openSeconds}, ${now.toISOString()} from pledge_draft d
    where d."id" = ${id} on conflict ("id") do nothing`)
  const { rows } = await db.execute<{ at: number }>(
    sql`select (extract(epoch from "at") * 1000)::float8 as at from pledge_read where "id" = ${id}`,
  )
  return { readAt: new Date(rows[0]!.at).toISOString(), ...(await moved(db, person, now, id)) }
}
