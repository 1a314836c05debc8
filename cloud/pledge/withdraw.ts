import { sql } from 'drizzle-orm'
import { Fault } from '../fault'
import { holdPerson } from '../hold'
import type { Verb } from '../verb'
import { takeBack } from './ledger'
import { signingsOf } from './signed'

export const withdraw: Verb<'pledge.withdraw'> = async ({ db, me, now, ledgerKey }, { signing }) => {
  if (!ledgerKey) throw new Fault('closed', '这里还不能撤回，请联系组织者。')
  const person = me.person!.id
  return db.transaction(async (tx) => {
    await holdPerson(tx, person)
    const [found] = await signingsOf(tx, person, sql`s."id" = ${signing}`)
    if (!found) throw new Fault('missing', '没有找到这次签署。')
    if (found.state === 'withdrawn') return found
    if (found.state === 'superseded')
      throw new Fault('conflict', '这一份已经由您后来签的新版代替，要撤回请打开新版。')
    await takeBack(tx, ledgerKey, signing, found.serial, now)
    return { ...found, state: 'withdrawn' as const }
  })
}
