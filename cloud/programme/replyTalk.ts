import { v7 } from 'uuid'
import { talkReply } from '../db/schema/programme'
import { Fault } from '../fault'
import { moved } from '../progress/moved'
import type { Verb } from '../verb'
import { lockTalk } from './lockTalk'

export const replyTalk: Verb<'programme.replyTalk'> = async ({ db, me, now }, input) => {
  const { talk, agrees, text } = input
  const person = me.person!.id
  if (agrees === 'no' && text.length < 2) throw new Fault('input', '请写明哪里与实际不符，联络员好更正。')
  await db.transaction(async (tx) => {
    const found = await lockTalk(tx, talk)
    if (found?.person !== person) throw new Fault('missing', '没有找到这次谈话的登记，可能已经作废。')
    if (found.confirmed) {
      if (agrees === 'yes') return
      throw new Fault('conflict', '您已经确认过这次登记；如有不同意见，请与联络员联系。')
    }
    if (found.replaced) throw new Fault('conflict', '这条登记已经更正，请刷新后看最新的一条。')
    if (agrees === 'no' && found.last === text) return
    await tx.insert(talkReply).values({ id: v7(), talk, person, agrees, text, at: now })
  })
  return agrees === 'yes' ? moved(db, person, now, talk) : { finished: [], opened: [] }
}
