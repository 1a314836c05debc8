import { eq, sql } from 'drizzle-orm'
import type { Input } from '../../contract'
import type { Db } from '../db/db'
import { deferral } from '../db/schema/pledge'
import { mayRead } from '../familyRights'
import { Fault } from '../fault'
import { holdPerson } from '../hold'
import { isOfficial, type Me } from '../rights'
import type { Verb } from '../verb'
import { confides } from './confidants'
import { waits } from './deferred'
import { forOfficials } from './forOfficials'
import { signingsOf, standingFor } from './signed'
import { textOf } from './text'

type Words = Pick<Input<'pledge.defer'>, 'slug' | 'to' | 'reason'>

/** A family text is signed of free choice: no reason is taken for it, from anybody. */
async function checkWords(tx: Db, me: Me, { slug, to, reason }: Words): Promise<void> {
  const { rows: texts } = await tx.execute<{ ours: boolean }>(
    sql`select ${forOfficials(sql`${slug}`)} as ours`,
  )
  if (!isOfficial(me) || !texts[0]!.ours) {
    if (to !== null || reason !== null) throw new Fault('input', '暂不签署不需要写原因，也不会告诉任何人。')
    return
  }
  if (to === null || reason === null)
    throw new Fault('input', '请写下原因，并选择告诉哪一位组织者；只有这一位能看到。')
  const { rows } = await tx.execute(
    sql`select from person p where p."id" = ${to} and ${confides(me.person!.id)}`,
  )
  if (rows.length === 0) throw new Fault('missing', '没有找到这位组织者，请重新选择。')
}

type Row = typeof deferral.$inferSelect

const same = (row: Row, { slug, to, reason }: Words) =>
  row.text === slug && row.to === to && row.reason === reason

/** The deferral of this id, or the one of this text that still waits for somebody who is there to talk it over. */
async function found(tx: Db, person: string, id: string, slug: string): Promise<Row | undefined> {
  const [sent] = await tx.select().from(deferral).where(eq(deferral.id, id))
  if (sent) return sent
  const { rows } = await tx.execute<{ id: string }>(sql`
    select f."id" from deferral f where f."person" = ${person} and f."text" = ${slug} and ${waits}
      and (f."to" is null or exists (select from person p where p."id" = f."to" and ${confides(person)})) limit 1`)
  if (!rows[0]) return undefined
  return (await tx.select().from(deferral).where(eq(deferral.id, rows[0].id)))[0]
}

export const defer: Verb<'pledge.defer'> = async ({ db, me, now }, { id, ...words }) => {
  const person = me.person!.id
  if (!(await mayRead(db, me, words.slug))) throw new Fault('missing', '没有找到这份承诺书。')
  const { version } = await textOf(db, words.slug)
  return db.transaction(async (tx) => {
    await holdPerson(tx, person)
    const old = await found(tx, person, id, words.slug)
    if (old && old.person !== person) throw new Fault('missing', '没有找到这份承诺书。')
    if (old && same(old, words)) return { at: old.at.toISOString() }
    if (old) throw new Fault('conflict', '您已经说过暂不签署，请等组织者与您沟通。')
    await checkWords(tx, me, words)
    const standing = await signingsOf(tx, person, standingFor(words.slug, version))
    if (standing.length > 0)
      throw new Fault('conflict', '这份承诺书您已经签署。想撤回，请到“我的承诺书”里办理。')
    const { slug, to, reason } = words
    await tx.insert(deferral).values({ id, person, text: slug, to, reason, at: now })
    return { at: now.toISOString() }
  })
}
