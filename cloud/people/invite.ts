import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { CODE_DAYS } from '../../contract/limits'
import type { Config } from '../config'
import type { Db } from '../db/db'
import { invite as invites, person, unit } from '../db/schema/people'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { hashCode, newCode, shownCode } from './code'
import { withdrawInvites } from './release'

// A review may come at any time of the year; the switch, not the day, ends that code.
const REVIEW_DAYS = 366

type Asked = { db: Db; now: Date; secret: string; by: string | null; again?: boolean }

/** Holds people until the transaction ends, all in one order, so that two lists never wait for each other. */
const hold = (db: Db, people: string[]) =>
  db.execute(sql`select from person where "id" in ${people} order by "id" for no key update`)

/** A fresh one-time code for a person; the ones still open are withdrawn. The code is nowhere kept. */
export async function inviteOne({ db, now, secret, by, again = false }: Asked, whom: string) {
  // Two at once for one person: the second waits, and sees the code that it has to withdraw.
  await hold(db, [whom])
  await withdrawInvites(db, now, whom)
  const code = newCode()
  const expiresAt = new Date(now.getTime() + (again ? REVIEW_DAYS : CODE_DAYS) * 86_400_000)
  const codeHash = hashCode(secret, 'invite', code)
  await db.insert(invites).values({ id: v7(), person: whom, codeHash, by, at: now, expiresAt, again })
  return { code: shownCode(code), expiresAt: expiresAt.toISOString() }
}

/** The link on a slip: it opens the binding page with the code filled in. */
export const linkOf = ({ publicUrl }: Config, code: string) => `${publicUrl}/s?c=${code}`

export const invite: Verb<'people.invite'> = async ({ db, me, now, config, secret }, { people }) => {
  const whom = [...new Set(people)]
  await hold(db, whom)
  const found = await db
    .select({ person: person.id, name: person.name, unitName: unit.name })
    .from(person)
    .innerJoin(unit, eq(unit.id, person.unit))
    .where(
      and(
        inArray(person.id, whom),
        eq(person.kind, 'official'),
        eq(person.left, false),
        eq(person.review, false),
        isNull(person.erasedAt),
      ),
    )
  const slips = []
  for (const id of whom) {
    const one = found.find((row) => row.person === id)
    if (!one) throw new Fault('missing', '名册上没有其中的一位，或已经离任，请刷新后重选。')
    const made = await inviteOne({ db, now, secret, by: me.account }, id)
    slips.push({ ...one, ...made, url: linkOf(config, made.code) })
  }
  return { slips }
}
