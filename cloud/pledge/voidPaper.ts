import { and, eq, isNull, sql } from 'drizzle-orm'
import { person } from '../db/schema/people'
import { signing as table } from '../db/schema/pledge'
import { voided } from '../db/schema/programme'
import { Fault } from '../fault'
import { holdPerson } from '../hold'
import type { Verb } from '../verb'
import { voidOnce } from '../voiding'
import { takeBack } from './ledger'
import { signingsOf } from './signed'

export const voidPaper: Verb<'pledge.voidPaper'> = async (
  { db, me, now, ledgerKey },
  { signing, reason },
) => {
  if (!ledgerKey) throw new Fault('closed', '这里还不能作废，请联系管理员。')
  const [found] = await db
    .select({ person: table.person, serial: table.serial })
    .from(table)
    .innerJoin(person, eq(person.id, table.person))
    .where(and(eq(table.id, signing), eq(table.channel, 'paper'), isNull(person.erasedAt)))
  if (!found) throw new Fault('missing', '没有找到这份纸质承诺书的登记。')
  if (found.person === me.person?.id) throw new Fault('conflict', '本人的承诺书请由其他组织者作废。')
  await holdPerson(db, found.person)
  const [signed] = await signingsOf(db, found.person, sql`s."id" = ${signing}`)
  const [before] = await db.select().from(voided).where(eq(voided.target, signing))
  if (signed?.state === 'withdrawn' && !before)
    throw new Fault('conflict', '这一份已经由本人撤回，不用再作废。')
  await voidOnce(db, { kind: 'signing', target: signing, reason, by: me.account!, at: now })
  if (before) return {}
  await takeBack(db, ledgerKey, signing, found.serial, now)
  return {}
}
