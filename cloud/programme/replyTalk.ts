import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../db/db'
import { talkReply } from '../db/schema/programme'
import { Fault } from '../fault'
import { moved } from '../progress/moved'
import type { Verb } from '../verb'

type Row = { replaced: boolean; agreed: boolean; last: string | null }

/** Locked, so that a correction and a confirmation cannot both stand. */
async function lockTalk(db: Db, id: string, person: string): Promise<Row> {
  const { rows } = await db.execute<Row>(sql`
    select exists (select from talk r where r."corrects" = t."id"
        and not exists (select from voided v where v."target" = r."id")) "replaced",
      exists (select from talk_reply y where y."talk" = t."id" and y."agrees" = 'yes') "agreed",
      (select y."text" from talk_reply y where y."talk" = t."id" order by y."at" desc, y."id" desc limit 1) "last"
    from (select * from talk where "id" = ${id} and "person" = ${person} for update) t
    where not exists (select from voided v where v."target" in (t."id", t."enrolment"))`)
  const found = rows[0]
  if (!found) throw new Fault('missing', '没有找到这次谈话的登记，可能已经作废。')
  return found
}

export const replyTalk: Verb<'programme.replyTalk'> = async ({ db, me, now }, input) => {
  const { talk, agrees, text } = input
  const person = me.person!.id
  if (agrees === 'no' && text.length < 2) throw new Fault('input', '请写明哪里与实际不符，联络员好更正。')
  await db.transaction(async (tx) => {
    const found = await lockTalk(tx, talk, person)
    if (found.agreed) {
      if (agrees === 'yes') return
      throw new Fault('conflict', '您已经确认过这次登记；如有不同意见，请与联络员联系。')
    }
    if (found.replaced) throw new Fault('conflict', '这条登记已经更正，请刷新后看最新的一条。')
    if (agrees === 'no' && found.last === text) return
    await tx.insert(talkReply).values({ id: v7(), talk, person, agrees, text, at: now })
  })
  return agrees === 'yes' ? moved(db, person, now, talk) : { finished: [], opened: [] }
}
