import { and, eq, ne } from 'drizzle-orm'
import type { Input } from '../../contract'
import { dayOf } from '../day'
import type { Db } from '../db/db'
import { person, unit } from '../db/schema/people'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { rosterRow } from './person'
import { leaveRoster } from './release'
import { latestSince, saveWords } from './words'

type Words = Input<'people.savePerson'> & { tag: string }

async function check(db: Db, { id, name, tag, unit: of, on }: Words, today: string) {
  const [known] = await db.select({ id: unit.id }).from(unit).where(eq(unit.id, of))
  if (!known) throw new Fault('missing', '没有找到这个单位，请刷新后重选。')
  if (on > today) throw new Fault('input', '生效日期不能晚于今天，请到那天再登记。')
  const latest = await latestSince(db, id)
  if (latest && on < latest)
    throw new Fault('conflict', `名册上从 ${latest} 起已有更新的登记，请把生效日期填在那天或以后。`)
  const [same] = await db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.unit, of), eq(person.name, name), eq(person.tag, tag), ne(person.id, id)))
  if (same)
    throw new Fault('conflict', '这个单位已有同名的人。确是两个人的，请在“区分”里写明，如所在的股室。')
}

export const savePerson: Verb<'people.savePerson'> = async ({ db, now }, input) => {
  const { id, on, ...rest } = input
  const [before] = await db.select().from(person).where(eq(person.id, id)).for('update')
  if (before?.erasedAt || before?.kind === 'relative')
    throw new Fault('missing', '没有找到这个人，请刷新后重选。')
  const words = { ...rest, tag: rest.tag ?? before?.tag ?? '' }
  await check(db, { id, on, ...words }, dayOf(now))
  if (words.left && before && !before.left) await leaveRoster(db, now, id)
  await db
    .insert(person)
    .values({ id, ...words })
    .onConflictDoUpdate({ target: person.id, set: words })
  await saveWords(db, id, on, words)
  return rosterRow(db, now, id)
}
