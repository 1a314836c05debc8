import { and, eq } from 'drizzle-orm'
import { account, person } from '../db/schema/people'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { keepAnOrganiser } from './organisers'
import { release } from './release'

export const unbind: Verb<'people.unbind'> = async ({ db, now }, { person: id }) => {
  const [found] = await db
    .select({ account: account.id })
    .from(person)
    .leftJoin(account, eq(account.person, person.id))
    .where(and(eq(person.id, id), eq(person.kind, 'official')))
  if (!found) throw new Fault('missing', '没有找到这个人，请刷新后重选。')
  if (found.account) await keepAnOrganiser(db, now, found.account)
  await release(db, now, id)
  return {}
}
