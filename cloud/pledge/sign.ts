import { sql } from 'drizzle-orm'
import type { Input } from '../../contract'
import { isTrivial } from '../../contract/mark'
import { dayOf } from '../day'
import type { Db } from '../db/db'
import { mayRead } from '../familyRights'
import { Fault } from '../fault'
import { moved } from '../progress/moved'
import type { Ctx, Verb } from '../verb'
import { checkHall } from './inHall'
import { onlyRead } from './onlyRead'
import type { TextRef } from './record'
import { signingsOf, standingFor } from './signed'
import { signer, signerOn, type Signer } from './signer'
import { writeSigning } from './writeSigning'

type Draft = Signer & TextRef & { title: string; minSeconds: number; at: number; onlyRead: boolean }

/** The draft, its text and its signer; holds the person, so that two drafts do not both become a signing. */
async function draftOf(tx: Db, person: string, id: string, day: string): Promise<Draft> {
  const { rows } = await tx.execute<Draft>(sql`
    select t."slug", t."version", t."hash", t."title", t."minSeconds", ${onlyRead(sql`t."slug"`)} as "onlyRead",
      (extract(epoch from d."openedAt") * 1000)::float8 as at, ${signer}
    from pledge_draft d join pledge_text t on t."slug" = d."text" and t."version" = d."version"
    join person p on p."id" = d."person" and p."erasedAt" is null ${signerOn(day)}
    where d."id" = ${id} and d."person" = ${person} for no key update of p`)
  const found = rows[0]
  if (!found) throw new Fault('missing', '这份承诺书要重新打开，再读一遍，然后签名。')
  return found
}

async function check(tx: Db, { me, now }: Ctx, input: Input<'pledge.sign'>, draft: Draft): Promise<void> {
  const { slug: text, minSeconds, at, person } = draft
  if (!(await mayRead(tx, me, text))) throw new Fault('missing', '没有找到这份承诺书。')
  if (draft.onlyRead) throw new Fault('conflict', '这份文本读过就好，不用签名。')
  if (input.event) await checkHall(tx, { event: input.event, person, text, now })
  const left = Math.ceil(minSeconds - (now.getTime() - at) / 1000)
  if (left > 0) throw new Fault('closed', `请再读一会儿，${left} 秒后就可以签名。`)
  if (isTrivial(input.strokes)) throw new Fault('input', '签名太短了，请写下完整的姓名。')
}

export const sign: Verb<'pledge.sign'> = async (ctx, input) => {
  const { db, me, now, ledgerKey } = ctx
  if (!ledgerKey) throw new Fault('closed', '这里还不能签署，请联系组织者。')
  const person = me.person!.id
  const { draft: id, strokes, event } = input
  const signed = await db.transaction(async (tx) => {
    const draft = await draftOf(tx, person, id, dayOf(now))
    const { slug, version } = draft
    const old = await signingsOf(tx, person, sql`(s."id" = ${id} or ${standingFor(slug, version)})`)
    const standing = old.find((each) => each.id === id) ?? old[0]
    if (standing) return standing
    await check(tx, ctx, input, draft)
    const made = { id, strokes, openSeconds: Math.floor((now.getTime() - draft.at) / 1000), signedAt: now }
    const how = event ? { channel: 'hall' as const, event } : { channel: 'phone' as const }
    return writeSigning(tx, ledgerKey, now, { ...made, ...how, signer: draft, text: draft })
  })
  return { ...signed, ...(await moved(db, person, now, signed.id)) }
}
