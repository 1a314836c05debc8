import { sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import { Fault } from '../fault'
import { GRACE_HOURS, lastSignIn } from '../progress/assembly'
import type { Verb } from '../verb'
import { forOfficials } from './forOfficials'
import { hallOf } from './hallOf'

type Event = { test: boolean; opened: boolean; voided: boolean; endsAt: number }

async function checkEvent(db: Db, event: string, now: Date): Promise<void> {
  const { rows } = await db.execute<Event>(sql`
    select n."test", n."openedAt" is not null as opened, (extract(epoch from n."endsAt") * 1000)::float8 as "endsAt",
      exists (select from voided v where v."target" = n."id") as voided
    from event n where n."id" = ${event}`)
  const found = rows[0]
  if (!found) throw new Fault('missing', '没有找到这场活动。')
  if (found.voided) throw new Fault('closed', '这场活动已经作废，不能集体签订。')
  if (found.test) throw new Fault('closed', '演练不签真的承诺书，请在正式的活动里开启集体签订。')
  if (!found.opened) throw new Fault('closed', '还没有开放签到，请先开启签到，再开启集体签订。')
  if (now > lastSignIn(new Date(found.endsAt)))
    throw new Fault('closed', `结束时间已经过去${GRACE_HOURS}小时；要继续签订，请先把结束时间改后。`)
}

async function checkText(db: Db, slug: string): Promise<void> {
  const { rows } = await db.execute<{ ours: boolean }>(sql`
    select ${forOfficials(sql`t."slug"`)} as ours from pledge_text t where t."slug" = ${slug} limit 1`)
  if (!rows[0]) throw new Fault('missing', '没有找到这份承诺书。')
  if (!rows[0].ours) throw new Fault('input', '这份承诺书由家属自愿签署，不能集体签订。')
}

export const openHall: Verb<'pledge.openHall'> = async ({ db, me, now }, { event, slug }) => {
  await checkEvent(db, event, now)
  await checkText(db, slug)
  // Waits for signings under way, so that the next statement sees them.
  await db.execute(sql`select from hall where "event" = ${event} for update`)
  const { rows } = await db.execute(sql`
    insert into hall as h ("event", "text", "openedAt", "by")
    values (${event}, ${slug}, ${now.toISOString()}::timestamptz, ${me.account})
    on conflict ("event") do update set "text" = excluded."text", "by" = excluded."by", "closedAt" = null
      where h."text" = excluded."text" or not exists (select from signing s where s."event" = h."event")
    returning h."event"`)
  if (rows.length === 0)
    throw new Fault('conflict', '这一场已经有人签了另一份承诺书，不能换；要签两份，请另建一场活动。')
  return hallOf(db, event, now)
}
