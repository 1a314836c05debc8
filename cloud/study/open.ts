import { sql } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import type { StudyKind } from '../../contract/limits'
import type { Db } from '../db/db'
import { seen } from '../familyRights'
import { Fault } from '../fault'
import { holdPerson } from '../hold'
import type { Me } from '../rights'
import type { Verb } from '../verb'
import { filmFor } from './filmState'
import { itemKinds } from './item'
import { textFor } from './textState'

type Item = { version: number; seconds: number; chars: number }

// The published one; else the last that was, which a course begun with it still asks for.
async function shown(db: Db, me: Me, kind: StudyKind, slug: string): Promise<Item> {
  const { rows } = await db.execute<Item>(sql`
    select "version", "seconds", "chars" from item
    where "slug" = ${slug} and "kind" in ${itemKinds(kind)} and "state" in ('published', 'retired')
      and ${seen(me)}
    order by "state" = 'published' desc, "version" desc limit 1`)
  const found = rows[0]
  if (!found) throw new Fault('missing', '没有找到这项内容，可能已经更新，请返回列表再打开。')
  return found
}

// The row that the beats will hold and add to.
async function prepare(db: Db, person: string, kind: StudyKind, slug: string, item: Item, at: string) {
  if (kind === 'film')
    await db.execute(sql`
      insert into watch ("person", "slug", "version", "seconds", "updatedAt")
      values (${person}, ${slug}, ${item.version}, ${item.seconds}, ${at}) on conflict do nothing`)
  else
    await db.execute(sql`
      insert into reading ("person", "kind", "slug", "version", "updatedAt")
      values (${person}, ${kind}, ${slug}, ${item.version}, ${at}) on conflict do nothing`)
}

export const open: Verb<'study.open'> = ({ db, me, now }, { kind, slug }) =>
  db.transaction(async (tx) => {
    const person = me.person?.id ?? ''
    const at = now.toISOString()
    // Two phones opening at once take turns here, so that the later one closes the earlier one's session.
    await holdPerson(tx, person)
    const item = await shown(tx, me, kind, slug)
    await tx.execute(sql`
      update study_session set "closedAt" = greatest("openedAt", ${at}::timestamptz)
      where "person" = ${person} and "closedAt" is null`)
    const session = uuid()
    await tx.execute(sql`
      insert into study_session ("id", "person", "kind", "slug", "version", "openedAt")
      values (${session}, ${person}, ${kind}, ${slug}, ${item.version}, ${at})`)
    await prepare(tx, person, kind, slug, item, at)
    const stands = { session, version: item.version }
    if (kind === 'film') return { ...stands, film: await filmFor(tx, person, slug, item.version), text: null }
    return { ...stands, film: null, text: await textFor(tx, person, kind, slug, item.version) }
  })
