import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { pledgeDraft } from '../db/schema/pledge'
import type { Verb } from '../verb'
import { signingsOf } from './signed'
import { textOf } from './text'

/** Opening again goes on with the draft that lies open: turning the phone or a crash costs no reading time. */
export const open: Verb<'pledge.open'> = async ({ db, me, now }, { slug }) => {
  const person = me.person!.id
  const text = await textOf(db, slug)
  const [signed] = await signingsOf(db, person, sql`s."text" = ${slug} and s."version" = ${text.version}`)
  const standing = signed?.state === 'valid' ? signed : null
  const { rows } = await db.execute<{ id: string; at: number }>(sql`
    select d."id", (extract(epoch from d."openedAt") * 1000)::float8 as at from pledge_draft d
    where d."person" = ${person} and d."text" = ${slug} and d."version" = ${text.version}
      and not exists (select from signing s where s."id" = d."id")
    order by d."openedAt", d."id" limit 1`)
  const old = rows[0]
  if (old) return { draft: old.id, openedAt: new Date(old.at).toISOString(), text, signed: standing }
  const draft = v7()
  await db.insert(pledgeDraft).values({ id: draft, person, text: slug, version: text.version, openedAt: now })
  return { draft, openedAt: now.toISOString(), text, signed: standing }
}
