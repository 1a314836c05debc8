import { sql } from 'drizzle-orm'
import type { Db } from '../db/db'
import { Fault } from '../fault'
import { attends, takesSignings } from './hallOf'

type Asked = { event: string; person: string; text: string; now: Date }
type Row = { slug: string | null; open: boolean; here: boolean }

/**
 * May this be signed at the event: the signer attends it, and its hall is open for this very text. The hall's row is
 * held to the commit: once it is closed, nothing more comes in.
 * @throws conflict in every other case; the same draft can still be signed without the event
 */
export async function checkHall(tx: Db, { event, person, text, now }: Asked): Promise<void> {
  const { rows } = await tx.execute<Row>(sql`
    select h."text" as slug, ${takesSignings(now)} as open, ${attends(person)} as here
    from hall h join event n on n."id" = h."event" where n."id" = ${event} for share of h`)
  const found = rows[0]
  if (!found?.here)
    throw new Fault('conflict', '您没有在这场活动签到，不能在现场集体签订；可以在自己的手机上单独签署。')
  if (!found.open) throw new Fault('conflict', '现场的集体签订已经结束；您可以在自己的手机上单独签署。')
  if (found.slug !== text)
    throw new Fault('conflict', '现场集体签订的是另一份承诺书；这一份可以在自己的手机上单独签署。')
}
