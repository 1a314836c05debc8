import { eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { dayOf } from '../day'
import { person } from '../db/schema/people'
import type { Db } from '../db/db'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { inviteOne } from './invite'
import { release } from './release'
import { saveWords } from './words'

const NAME = '审核体验'

async function reviewer(db: Db, unit: string, now: Date): Promise<string> {
  // Two organisers at once make one reviewer.
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('reviewer'))`)
  const [known] = await db.select({ id: person.id }).from(person).where(eq(person.review, true))
  if (known) return known.id
  const id = v7()
  const words = { unit, position: '微信审核人员', level: '其他', groups: ['新任职'], head: false }
  await db.insert(person).values({
    id,
    name: NAME,
    tag: 'review',
    ...words,
    appointment: '其他',
    appointedOn: dayOf(now),
    review: true,
  })
  await saveWords(db, id, dayOf(now), words)
  return id
}

/** The switch for WeChat's reviewers. On makes a code that serves again and again; off ends it and signs them out. */
export const review: Verb<'people.review'> = async ({ db, me, now, secret }, { on }) => {
  if (!me.person) throw new Fault('forbidden', '您的身份不能使用这项功能。')
  const id = await reviewer(db, me.person.unit, now)
  if (!on) {
    await release(db, now, id)
    return { on, name: NAME, code: null }
  }
  const { code } = await inviteOne({ db, now, secret, by: me.account, again: true }, id)
  return { on, name: NAME, code }
}
