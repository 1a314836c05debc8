import { v7 } from 'uuid'
import type { Db } from '../db/db'
import { account, person } from '../db/schema/people'

type Official = { unit: string; review: boolean }

/** A family member who was not here before, with an account: the asking phone's, or one for a browser's sessions. */
export async function newRelative(
  tx: Db,
  now: Date,
  official: Official,
  name: string,
  openid: string | null,
) {
  const [id, held] = [v7(), v7()]
  // The study calendar is an official's: a family member reads two or three things, and keeps no days.
  const nothing = {
    position: '',
    level: '其他',
    appointment: '其他',
    groups: [],
    head: false,
    calendar: false,
  }
  await tx.insert(person).values({
    ...{ id, kind: 'relative', name: name.replace(/\s+/g, ' '), ...nothing },
    // Families may share a name in one unit.
    ...{ tag: id, unit: official.unit, review: official.review },
  })
  await tx.insert(account).values({ id: held, person: id, openid, createdAt: now })
  return { account: held, person: id }
}
