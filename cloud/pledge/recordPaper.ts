import { eq, sql } from 'drizzle-orm'
import type { Input } from '../../contract'
import { addDays, dayOf, startOf } from '../day'
import type { Db } from '../db/db'
import { signing } from '../db/schema/pledge'
import { Fault } from '../fault'
import { holdPerson } from '../hold'
import type { Verb } from '../verb'
import { forOfficials } from './forOfficials'
import type { TextRef } from './record'
import { signingsOf, standingFor } from './signed'
import { signer, signerOn, type Signer } from './signer'
import { writeSigning } from './writeSigning'

type Sheet = Input<'pledge.recordPaper'>
type Text = TextRef & { title: string; ours: boolean }

/** The version in force on that day; the first, for a day before it was published here. */
async function textOn(tx: Db, slug: string, day: string): Promise<Text> {
  const dayAfter = startOf(addDays(day, 1)).toISOString()
  const { rows } = await tx.execute<Text>(sql`
    select t."slug", t."version", t."hash", t."title", ${forOfficials(sql`t."slug"`)} as ours
    from pledge_text t where t."slug" = ${slug}
    order by t."importedAt" < ${dayAfter} desc,
      case when t."importedAt" < ${dayAfter} then t."version" end desc, t."version" limit 1`)
  const found = rows[0]
  if (!found) throw new Fault('missing', '没有找到这份承诺书。')
  if (!found.ours) throw new Fault('input', '家庭承诺书由家属自愿签署，纸质的由家庭自己保存，不用登记。')
  return found
}

async function signerOf(tx: Db, person: string, day: string): Promise<Signer> {
  const { rows } = await tx.execute<Signer>(sql`
    select ${signer} from person p ${signerOn(day)}
    where p."id" = ${person} and p."kind" = 'official' and not p."left" and p."erasedAt" is null`)
  const found = rows[0]
  if (!found) throw new Fault('missing', '没有找到这个人，请刷新后重选。')
  return found
}

/** The same sheet sent again. */
async function sent(tx: Db, { id, person, slug, signedOn }: Sheet, by: string): Promise<string | null> {
  const [old] = await tx.select().from(signing).where(eq(signing.id, id))
  if (!old) return null
  if (old.enteredBy !== by) throw new Fault('missing', '没有找到这条登记。')
  if (old.person !== person || old.text !== slug || dayOf(old.signedAt) !== signedOn)
    throw new Fault('conflict', '这条登记已经保存过；要改动，请先作废再重新登记。')
  return old.serial
}

export const recordPaper: Verb<'pledge.recordPaper'> = async ({ db, me, now, ledgerKey }, sheet) => {
  const { id, person, slug, signedOn } = sheet
  if (!ledgerKey) throw new Fault('closed', '这里还不能登记签署，请联系管理员。')
  if (me.person?.id === person) throw new Fault('conflict', '本人的承诺书请由其他组织者登记。')
  if (signedOn > dayOf(now)) throw new Fault('input', '签署日期还没有到，请核对。')
  await holdPerson(db, person)
  const old = await sent(db, sheet, me.account!)
  if (old) return { serial: old }
  const who = await signerOf(db, person, signedOn)
  const text = await textOn(db, slug, signedOn)
  const [standing] = await signingsOf(db, person, standingFor(slug, text.version))
  if (standing) throw new Fault('conflict', `这位同志已经签过这份承诺书，编号 ${standing.serial}。`)
  const facts = { id, signer: who, text, signedAt: startOf(signedOn), enteredBy: me.account! }
  const { serial } = await writeSigning(db, ledgerKey, now, { ...facts, channel: 'paper' })
  return { serial }
}
